package foiscope.page;

import foiscope.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words beside each other, from left to right; never empty. */
record Line(List<Word> words) {

    /** Between words that are set apart as cells are, in sizes of the font. */
    private static final double WIDE = 0.75;

    /** Words that a label may have before it ends with a stop. */
    private static final int LABEL = 3;

    /** What begins an item of a list. */
    private static final Pattern ITEM = Pattern.compile("[•●○▪◦·–—*-]|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]|Q\\d.*");

    Line {
        words = List.copyOf(words);
    }

    double left() {
        return words.get(0).left();
    }

    double right() {
        return last().right();
    }

    double size() {
        return words.stream().mapToDouble(Word::size).max().orElseThrow();
    }

    double baseline() {
        return words.stream().mapToDouble(Word::baseline).max().orElseThrow();
    }

    double top() {
        return words.stream().mapToDouble(Word::top).min().orElseThrow();
    }

    double bottom() {
        return words.stream().mapToDouble(Word::bottom).max().orElseThrow();
    }

    /** Its words, those set apart as cells are with a tab between them. */
    String text() {
        return pieces().stream().map(Line::words).map(Line::spaced).collect(Collectors.joining("\t"));
    }

    private static String spaced(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** Whether it says something, as no row's label does. */
    boolean sentence() {
        return last().text().endsWith(":")
                || words.size() > LABEL && last().text().endsWith(".");
    }

    /** Its words parted where the gap is wide. */
    List<Line> pieces() {
        List<Line> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size()
                    || words.get(i).left() - words.get(i - 1).right()
                            > WIDE * words.get(i).size()) {
                pieces.add(new Line(words.subList(from, i)));
                from = i;
            }
        }
        return pieces;
    }

    /** Whether it begins an item of a list. */
    boolean item() {
        return ITEM.matcher(words.get(0).text()).matches();
    }

    /**
     * Whether the next line only goes on because no more fits in before a margin: where a line was broken for its length, its first
     * word wouldn't have fitted at this one's end. A lone number below a line is an answer; lines that each begin or end with a number
     * are a list, however narrow their column.
     */
    boolean runsOn(Line next, double margin) {
        Word first = next.words.get(0);
        Word end = next.words.get(next.words.size() - 1);
        boolean answer = !last().text().endsWith(":")
                && first.number()
                && next.words.size() == 1
                && !first.text().endsWith(".");
        boolean begin = first.number() && words.get(0).number();
        boolean both = last().number()
                && end.number()
                && Character.isUpperCase(first.text().charAt(0));
        boolean list = answer || begin || both || next.item();
        double needed = right() + size() / 4 + first.right() - first.left();
        return needed > margin && pieces().size() == 1 && (broken(next) || !list);
    }

    private Word last() {
        return words.get(words.size() - 1);
    }

    /** Whether its last word goes on in the next line: after a hyphen, or as a word that is wider than its column. */
    private boolean broken(Line next) {
        String last = last().text();
        String first = next.words.get(0).text();
        boolean parts = words.size() == 1
                && !WordList.ORDINARY.has(first)
                && first.chars().allMatch(Character::isLowerCase)
                && WordList.ORDINARY.has(last + first);
        return parts || last.length() > 1 && (last.endsWith("(") || last.endsWith("-") || last.endsWith("/"));
    }

    /** What stands between its end and the beginning of the next line where that only goes on. */
    String joint(Line next) {
        return broken(next) ? "" : " ";
    }
}
