package foiscope.structure;

import foiscope.model.CellRef;
import foiscope.model.TextBlock;
import foiscope.text.CountText;
import foiscope.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of bare counts that answers a list of the letter: number by number, or, where neither has numbers, one by one where they
 * are equally long.
 */
public final class AnswerList {

    private static final Pattern LINE =
            Pattern.compile("^[ \\t]*(?:(?:[•·*▪‣]|[-–—])|\\(?(\\d{1,2})[.)])[ \\t]*(\\S[^\\n]*)$", Pattern.MULTILINE);

    private AnswerList() {}

    /** A line of a list, by its number, where it has one, and its characters. */
    private record Line(String number, int start, int from, int to) {}

    /** The lists of a paragraph that answer one of those before it. */
    public static List<TextList> in(TextBlock block, List<TextBlock> before, CellReading reading) {
        List<TextList> found = new ArrayList<>();
        for (List<Line> run : runs(block.text())) {
            boolean counts = run.size() > 1 && run.stream().allMatch(line -> count(block.text(), line, reading));
            if (counts) {
                asked(run, block, before).ifPresent(rows -> found.add(list(block, run, rows, reading)));
            }
        }
        return found;
    }

    /** Lines of lists that follow each other. */
    private static List<List<Line>> runs(String text) {
        List<List<Line>> runs = new ArrayList<>();
        Matcher matcher = LINE.matcher(text);
        int end = -2;
        while (matcher.find()) {
            String number = matcher.group(1) == null ? "" : matcher.group(1);
            Line line = new Line(number, matcher.start(), matcher.start(2), matcher.end(2));
            boolean follows = matcher.start() <= end + 1
                    && runs.get(runs.size() - 1).get(0).number().isEmpty() == number.isEmpty();
            if (!follows) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(line);
            end = matcher.end();
        }
        return runs;
    }

    private static boolean count(String text, Line line, CellReading reading) {
        String value = text.substring(line.from(), line.to()).strip();
        Words words = Words.of(value);
        if (words.isEmpty()) {
            return false;
        }
        Optional<CountText.Found> count = CountText.at(words, 0);
        boolean number = count.isPresent() && count.get().to() == words.size();
        return number || reading.kinds(value, words).contains(CellKind.STATUS);
    }

    /** A line that is asked, with the paragraph where it stands. */
    private record Asked(TextBlock block, Line line) {}

    /** The nearest list before that has the same numbers, or as many lines without numbers. */
    private static Optional<List<Asked>> asked(List<Line> run, TextBlock block, List<TextBlock> before) {
        List<TextBlock> blocks = new ArrayList<>(before);
        blocks.add(block);
        for (int i = blocks.size() - 1; i >= 0; i--) {
            TextBlock at = blocks.get(i);
            List<List<Line>> lists = runs(at.text());
            for (int j = lists.size() - 1; j >= 0; j--) {
                List<Line> list = lists.get(j);
                boolean earlier =
                        !at.equals(block) || list.get(0).start() < run.get(0).start();
                if (earlier && fits(at, list, run)) {
                    return Optional.of(
                            list.stream().map(line -> new Asked(at, line)).toList());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(TextBlock block, List<Line> list, List<Line> run) {
        boolean words = list.stream()
                .allMatch(line -> block.text()
                                .substring(line.from(), line.to())
                                .chars()
                                .filter(Character::isLetter)
                                .count()
                        > 3);
        if (!words || list.size() != run.size()) {
            return false;
        }
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).number().equals(run.get(i).number())) {
                return false;
            }
        }
        return true;
    }

    private static TextList list(TextBlock block, List<Line> run, List<Asked> asked, CellReading reading) {
        List<List<GridCell>> rows = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            Line line = run.get(i);
            rows.add(List.of(cell(asked.get(i).block(), asked.get(i).line(), reading), cell(block, line, reading)));
        }
        return new TextList(
                Grid.of(rows), run.get(0).start(), run.get(run.size() - 1).to());
    }

    private static GridCell cell(TextBlock block, Line line, CellReading reading) {
        String text = block.text().substring(line.from(), line.to()).strip();
        Words words = Words.of(text);
        CellRef place = CellRef.inProse(block.page(), block.paragraph(), item(block.text(), line.from()));
        return new GridCell(
                text,
                words,
                place,
                reading.kinds(text, words),
                true,
                true,
                false,
                block.text().substring(line.start(), line.to()).strip(),
                0);
    }

    /** The number of the white-space separated word at a character. */
    static int item(String text, int at) {
        int item = 0;
        boolean space = true;
        for (int i = 0; i <= Math.min(at, text.length() - 1); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            item += space && !blank ? 1 : 0;
            space = blank;
        }
        return Math.max(1, item);
    }
}
