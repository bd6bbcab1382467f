package foiscope.structure;

import foiscope.model.CellRef;
import foiscope.model.TextBlock;
import foiscope.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of a paragraph that each name the same fields with their values, as a table of them: {@code Role: PC, Gender: Male,
 * Outcome: Dismissed}. The line that leads in is the table's title.
 */
public final class FieldLines {

    private static final Pattern FIELD = Pattern.compile("(?:^|[,;|]\\s*)(\\p{L}[\\p{L}/ ]{0,30}?)\\s*:\\s+");

    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[•·*▪‣–—-]|\\(?\\d{1,2}[.)])?\\s*");

    /** A longer line, in characters, tells no case. */
    private static final int LONGEST = 1000;

    private final TextBlock block;
    private final CellReading reading;
    private final List<TextList> found = new ArrayList<>();

    private FieldLines(TextBlock block, CellReading reading) {
        this.block = block;
        this.reading = reading;
    }

    /** A field of a line, by its characters in the paragraph. */
    private record Field(String name, int from, int valueFrom, int valueTo) {}

    /** A line, by its characters. */
    private record Line(int from, int to, List<Field> fields) {

        List<String> names() {
            return fields.stream().map(Field::name).toList();
        }
    }

    /** The tables of a paragraph, from its first line to its last. */
    public static List<TextList> in(TextBlock block, CellReading reading) {
        FieldLines lines = new FieldLines(block, reading);
        lines.find();
        return lines.found;
    }

    private void find() {
        List<Line> open = new ArrayList<>();
        int leadFrom = -1;
        int leadTo = -1;
        int from = 0;
        while (from <= block.text().length()) {
            int end = block.text().indexOf('\n', from);
            int to = end < 0 ? block.text().length() : end;
            Line line = line(from, to);
            boolean record = line.fields().size() > 1 && line.fields().stream().anyMatch(this::dimension);
            if (!open.isEmpty() && !(record && line.names().equals(open.get(0).names()))) {
                close(open, leadFrom, leadTo);
                leadFrom = -1;
            }
            if (record) {
                open.add(line);
            } else if (!block.text().substring(from, to).isBlank()) {
                leadFrom = from;
                leadTo = to;
            }
            from = to + 1;
        }
        close(open, leadFrom, leadTo);
    }

    private boolean dimension(Field field) {
        return reading.heading(Words.of(field.name())) == HeadingSense.LABELS;
    }

    private Line line(int from, int to) {
        if (to - from > LONGEST) {
            return new Line(from, to, List.of());
        }
        Matcher bullet = BULLET.matcher(block.text()).region(from, to);
        int begin = bullet.lookingAt() ? bullet.end() : from;
        Matcher names = FIELD.matcher(block.text()).region(begin, to);
        List<Field> fields = new ArrayList<>();
        while (names.find()) {
            if (!fields.isEmpty()) {
                Field last = fields.remove(fields.size() - 1);
                fields.add(new Field(last.name(), last.from(), last.valueFrom(), names.start()));
            } else if (names.start(1) > begin) {
                return new Line(from, to, List.of());
            }
            fields.add(new Field(names.group(1).strip(), names.start(1), names.end(), to));
        }
        return new Line(from, to, List.copyOf(fields));
    }

    private void close(List<Line> lines, int leadFrom, int leadTo) {
        if (lines.isEmpty()) {
            return;
        }
        List<List<GridCell>> rows = new ArrayList<>();
        if (leadFrom >= 0) {
            List<GridCell> lead = new ArrayList<>();
            lead.add(cell(leadFrom, leadTo, false, leadFrom, leadTo));
            while (lead.size() < lines.get(0).fields().size()) {
                lead.add(cell(leadTo, leadTo, false, leadTo, leadTo));
            }
            rows.add(lead);
        }
        rows.add(lines.get(0).fields().stream()
                .map(field ->
                        cell(field.from(), field.from() + field.name().length(), true, field.from(), field.valueTo()))
                .toList());
        for (Line line : lines) {
            rows.add(line.fields().stream()
                    .map(field -> cell(field.valueFrom(), field.valueTo(), false, field.from(), field.valueTo()))
                    .toList());
        }
        found.add(new TextList(
                Grid.of(rows), lines.get(0).from(), lines.get(lines.size() - 1).to()));
        lines.clear();
    }

    private GridCell cell(int from, int to, boolean heading, int printedFrom, int printedTo) {
        String text = block.text()
                .substring(from, to)
                .strip()
                .replaceFirst("[.,;|]+$", "")
                .strip();
        Words words = Words.of(text);
        CellRef place = CellRef.inProse(block.page(), block.paragraph(), AnswerList.item(block.text(), from));
        return new GridCell(
                text,
                words,
                place,
                text.isEmpty() ? GridCell.BLANK : reading.kinds(text, words),
                true,
                true,
                heading,
                block.text().substring(printedFrom, printedTo).strip(),
                0);
    }
}
