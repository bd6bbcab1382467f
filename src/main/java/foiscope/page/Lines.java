package foiscope.page;

import foiscope.text.NoteMarks;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Signs as words and lines. */
final class Lines {

    /** A gap between words, in sizes of the font. */
    private static final double GAP = 0.17;

    /** How much higher or lower the signs of one line may stand, in sizes of the font. */
    private static final double LEVEL = 0.3;

    /** A raised or lowered sign's size and the most it is moved, in those of the line. */
    private static final double SMALL = 0.85;

    private static final double RAISED = 0.75;

    /** The same sign printed again this near, in sizes, is there to look bold. */
    private static final double TWICE = 0.15;

    private Lines() {}

    /** From top to bottom. */
    static List<Line> of(List<Glyph> glyphs) {
        List<Glyph> sorted = glyphs.stream()
                .filter(glyph -> glyph.size() > 0)
                .sorted(Comparator.comparingDouble(Glyph::baseline))
                .toList();
        List<List<Glyph>> levels = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (levels.isEmpty() || !level(levels.get(levels.size() - 1), glyph)) {
                levels.add(new ArrayList<>());
            }
            levels.get(levels.size() - 1).add(glyph);
        }
        raised(levels);
        return levels.stream()
                .map(Lines::words)
                .filter(words -> !words.isEmpty())
                .map(Line::new)
                .toList();
    }

    private static boolean level(List<Glyph> line, Glyph glyph) {
        Glyph first = line.get(0);
        double size = Math.max(first.size(), glyph.size());
        return glyph.baseline() - first.baseline() <= LEVEL * size;
    }

    /** Puts levels of small signs that stand a little above or below the next into it, where they are beside its signs. */
    private static void raised(List<List<Glyph>> levels) {
        double[] sizes = new double[levels.size()];
        for (int i = 0; i < sizes.length; i++) {
            for (Glyph glyph : levels.get(i)) {
                sizes[i] = Math.max(sizes[i], glyph.size());
            }
        }
        for (int i = 0; i < levels.size(); i++) {
            for (int to = i - 1; to <= i + 1; to += 2) {
                if (to >= 0 && to < levels.size() && sizes[i] < SMALL * sizes[to]) {
                    move(levels.get(i), levels.get(to));
                }
            }
        }
        levels.removeIf(List::isEmpty);
    }

    private static void move(List<Glyph> small, List<Glyph> line) {
        if (!small.isEmpty()
                && small.stream().allMatch(glyph -> line.stream().anyMatch(beside -> mark(glyph, beside)))) {
            line.addAll(small);
            small.clear();
        }
    }

    private static boolean mark(Glyph small, Glyph beside) {
        return small.size() < SMALL * beside.size()
                && Math.abs(small.baseline() - beside.baseline()) < RAISED * beside.size()
                && small.left() - beside.right() < 2 * beside.size()
                && beside.left() - small.right() < 2 * beside.size();
    }

    private static List<Word> words(List<Glyph> line) {
        List<Glyph> sorted = new ArrayList<>(line);
        sorted.sort(Comparator.comparingDouble(Glyph::left));
        double size = 0;
        for (Glyph glyph : sorted) {
            size = glyph.blank() ? size : Math.max(size, glyph.size());
        }
        double baseline = 0;
        for (Glyph glyph : sorted) {
            boolean full = !glyph.blank() && glyph.size() >= SMALL * size;
            baseline = full ? Math.max(baseline, glyph.baseline()) : baseline;
        }
        List<Word> words = new ArrayList<>();
        List<Glyph> word = new ArrayList<>();
        boolean space = false;
        for (Glyph glyph : sorted) {
            if (glyph.blank()) {
                space = true;
                continue;
            }
            if (!word.isEmpty()) {
                Glyph last = word.get(word.size() - 1);
                if (twice(word, glyph)) {
                    continue;
                }
                if (glyph.left() - last.right() > GAP * Math.min(last.size(), glyph.size())
                        || space && glyph.left() >= last.right() - GAP * last.size()) {
                    words.add(word(word, size, baseline));
                    word.clear();
                }
            }
            word.add(glyph);
            space = false;
        }
        if (!word.isEmpty()) {
            words.add(word(word, size, baseline));
        }
        return words;
    }

    private static boolean twice(List<Glyph> word, Glyph glyph) {
        for (int i = word.size() - 1; i >= Math.max(0, word.size() - 3); i--) {
            Glyph other = word.get(i);
            if (other.text().equals(glyph.text())
                    && Math.abs(other.left() - glyph.left()) < TWICE * glyph.size()
                    && Math.abs(other.baseline() - glyph.baseline()) < TWICE * glyph.size()) {
                return true;
            }
        }
        return false;
    }

    private static Word word(List<Glyph> glyphs, double size, double baseline) {
        StringBuilder text = new StringBuilder();
        StringBuilder mark = new StringBuilder();
        double right = 0;
        for (Glyph glyph : glyphs) {
            boolean raised = glyph.size() < SMALL * size && baseline - glyph.baseline() > LEVEL / 2 * size;
            if (raised) {
                mark.append(glyph.text());
            } else {
                boolean first = text.length() == 0 && mark.length() > 0;
                marked(text, mark);
                // A note begins with its mark.
                text.append(first ? " " : "");
                text.append(glyph.text());
            }
            right = Math.max(right, glyph.right());
        }
        marked(text, mark);
        double own = glyphs.stream().mapToDouble(Glyph::size).max().orElse(size);
        return new Word(plain(text), glyphs.get(0).left(), right, baseline, own);
    }

    private static void marked(StringBuilder text, StringBuilder mark) {
        if (mark.length() > 0) {
            text.append(NoteMarks.number(mark.toString()) ? NoteMarks.of(text, mark.toString()) : mark);
            mark.setLength(0);
        }
    }

    /** Letters that are printed as one sign, as letters. */
    private static String plain(CharSequence text) {
        boolean joined = text.chars().anyMatch(c -> c >= 0xFB00 && c <= 0xFB06);
        return joined ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text.toString();
    }
}
