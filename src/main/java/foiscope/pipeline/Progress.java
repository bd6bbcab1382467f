package foiscope.pipeline;

/** Whom a run tells how far it is. Calls come from several threads. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void note(String line) {}

        @Override
        public void step(String what, long done, long all) {}
    };

    /** Something that a user should know, in a line. */
    void note(String line);

    /**
     * How far a step is.
     *
     * @param what is being done, as a clause: {@code reading documents}
     * @param all how many parts it has
     */
    void step(String what, long done, long all);
}
