package foiscope.text;

/** Numbers that are joined to others as those of a reference are: {@code 2021/0944}, {@code 2022.0331}, {@code F-2020-03177}. */
public final class ReferenceText {

    private ReferenceText() {}

    /** Whether a sign joins a token to a number of three digits or more behind it. */
    public static boolean joins(Words words, int i) {
        String gap = words.gapAfter(i);
        return i + 1 < words.size()
                && gap.length() == 1
                && "/.-_".contains(gap)
                && words.normalAt(i + 1).length() > 2
                && words.normalAt(i + 1).chars().allMatch(Character::isDigit);
    }
}
