package foiscope.pipeline;

/** A fault of ours as a release may tell it: where it happened, without words of the document. */
final class Failure {

    private Failure() {}

    static String place(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String where = trace.length == 0 ? "" : " in " + trace[0].getClassName() + ", line " + trace[0].getLineNumber();
        return "A fault of foiscope: " + fault.getClass().getSimpleName() + where;
    }
}
