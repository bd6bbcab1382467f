package foiscope.text;

/** The raised marks of footnotes as text, so that none is taken for a part of the number before it. */
public final class NoteMarks {

    private NoteMarks() {}

    /** What stands for a raised number after some text: {@code (2)}, after a number {@code *}. */
    public static String of(CharSequence before, String number) {
        boolean afterNumber = before.length() > 0 && Character.isDigit(before.charAt(before.length() - 1));
        return afterNumber ? "*" : "(" + number + ")";
    }

    /** Whether raised text is the number of a note. */
    public static boolean number(String raised) {
        return !raised.isEmpty() && raised.chars().allMatch(Character::isDigit);
    }
}
