package foiscope.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of a CSV's text, each one line or, where a quoted cell holds line breaks, several. A quotation mark that never closes
 * costs its own row, not those after it.
 */
final class CsvLines {

    /** Longest row, in lines and in characters, that a quoted cell may make. */
    private static final int LINES = 40;

    private static final int CHARACTERS = 32_768;

    /** Signs that part cells, the usual first. */
    private static final String DELIMITERS = ",;|\t";

    private static final int LOOK = 200;

    private CsvLines() {}

    /**
     * A row.
     *
     * @param line its first line in the file, from 1
     * @param broken whether a quotation mark in it isn't closed
     */
    record CsvLine(int line, String text, boolean broken) {}

    static List<CsvLine> of(String text, char delimiter) {
        String[] lines = text.split("\n", -1);
        List<CsvLine> rows = new ArrayList<>();
        int at = 0;
        while (at < lines.length) {
            int end = end(lines, at, delimiter);
            if (end < 0) {
                rows.add(new CsvLine(at + 1, lines[at], true));
                at++;
            } else {
                rows.add(new CsvLine(
                        at + 1, String.join("\n", Arrays.asList(lines).subList(at, end)), false));
                at = end;
            }
        }
        return rows;
    }

    /** The line after a row's last, or -1 where a quotation mark of its first line isn't closed. */
    private static int end(String[] lines, int from, char delimiter) {
        boolean quoted = false;
        int length = 0;
        for (int at = from; at < lines.length && at < from + LINES && length < CHARACTERS; at++) {
            quoted = quotedAfter(lines[at], delimiter, quoted);
            length += lines[at].length();
            if (!quoted) {
                return at + 1;
            }
        }
        return -1;
    }

    /** Whether a cell is open at a line's end: a quotation mark opens one only at its beginning. */
    private static boolean quotedAfter(String line, char delimiter, boolean before) {
        boolean quoted = before;
        boolean start = !before;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"') {
                boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == '"';
                i += doubled ? 1 : 0;
                quoted = doubled;
            } else if (!quoted && c == '"' && start) {
                quoted = true;
            }
            start = !quoted && (c == delimiter || start && c == ' ');
        }
        return quoted;
    }

    /** The sign that parts the cells: the one of which most lines have as many as most others. */
    static char delimiter(String text) {
        char best = ',';
        int most = 0;
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char sign = DELIMITERS.charAt(i);
            int agreeing = agreeing(text, sign);
            if (agreeing > most) {
                most = agreeing;
                best = sign;
            }
        }
        return best;
    }

    /** How many of the first lines have as many of a sign, outside quotation marks, as most that have any. */
    static int agreeing(String text, char sign) {
        int[] lines = new int[64];
        text.lines().filter(line -> !line.isBlank()).limit(LOOK).forEach(line -> {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                quoted ^= line.charAt(i) == '"';
                count += !quoted && line.charAt(i) == sign ? 1 : 0;
            }
            lines[Math.min(63, count)]++;
        });
        int most = 0;
        for (int count = 1; count < lines.length; count++) {
            most = Math.max(most, lines[count]);
        }
        return most;
    }
}
