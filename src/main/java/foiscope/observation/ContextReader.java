package foiscope.observation;

import foiscope.model.Block;
import foiscope.model.Layout;
import foiscope.model.Part;
import foiscope.model.Period;
import foiscope.model.PeriodText;
import foiscope.model.Phrasebook.Match;
import foiscope.model.ResponseLetter;
import foiscope.model.SourceTable;
import foiscope.model.TextBlock;
import foiscope.model.Words;
import foiscope.observation.HeadingText.Value;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the words above a table say of its figures: unit, source, period, limits, and which labels its rows have. */
final class ContextReader {

    /** How many paragraphs above a table may be its caption. */
    private static final int ABOVE = 3;

    private final Vocabularies vocabularies;
    private final PeriodText periods;
    private final ResponseLetter letter;
    private final HeadingText headings;

    ContextReader(Vocabularies vocabularies, PeriodText periods, ResponseLetter letter, HeadingText headings) {
        this.vocabularies = vocabularies;
        this.periods = periods;
        this.letter = letter;
        this.headings = headings;
    }

    TableContext of(Layout layout, SourceTable table) {
        List<TextBlock> above = above(layout, table);
        Optional<String> unit = Optional.empty();
        Optional<String> source = Optional.empty();
        Optional<Value> values = Optional.empty();
        Optional<String> role = Optional.empty();
        for (TextBlock text : above) {
            if (letter.part(text) == Part.REQUEST || letter.part(text) == Part.NOTES) {
                continue;
            }
            Words words = Words.of(lastSentence(text.text()));
            Said said = said(words);
            unit = unit.or(() -> said.unit()).or(() -> anyLine(text));
            source = source.or(() -> said.source(vocabularies, words));
            values = values.or(() -> said.values);
            role = role.or(() -> said.role());
        }
        Map<String, String> limits = scope(layout);
        role.ifPresent(r -> limits.putIfAbsent("role", r));
        return new TableContext(unit, source, period(layout, table), limits, values);
    }

    /** The paragraphs between the table before and this one, the nearest first. */
    private static List<TextBlock> above(Layout layout, SourceTable table) {
        List<TextBlock> above = new ArrayList<>();
        for (Block block : layout.blocks()) {
            if (block.order() >= table.order()) {
                break;
            }
            if (block instanceof TextBlock text) {
                above.add(text);
            } else {
                above.clear();
            }
        }
        Collections.reverse(above);
        return above.subList(0, Math.min(ABOVE, above.size()));
    }

    /** The sentence that leads to the table: the last of its paragraph. */
    private static String lastSentence(String text) {
        String line = text.strip();
        int at = Math.max(line.lastIndexOf(". ", line.length() - 3), line.lastIndexOf('\n'));
        return at < 0 ? line : line.substring(at + 1).strip();
    }

    /** The last line of a paragraph that names one unit. */
    private Optional<String> anyLine(TextBlock text) {
        List<String> lines = text.lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Optional<String> unit = said(Words.of(lines.get(i))).unit();
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    private static final class Said {
        final TreeSet<String> units = new TreeSet<>();
        final TreeSet<String> roles = new TreeSet<>();
        boolean measure;
        Optional<String> source = Optional.empty();
        Optional<Value> values = Optional.empty();

        /** The one unit named; the number of officers counts persons. */
        Optional<String> unit() {
            boolean people = units.isEmpty() && measure && !roles.isEmpty();
            return people ? Optional.of("person") : units.size() == 1 ? Optional.of(units.first()) : Optional.empty();
        }

        /** The one role named, which limits whom the table counts. */
        Optional<String> role() {
            return roles.size() == 1 ? Optional.of(roles.first()) : Optional.empty();
        }

        Optional<String> source(Vocabularies vocabularies, Words words) {
            if (source.isPresent()) {
                return source;
            }
            boolean internal =
                    !vocabularies.markerBook(Marker.INTERNAL).in(words).isEmpty();
            boolean publicly = !vocabularies.markerBook(Marker.PUBLIC).in(words).isEmpty();
            return internal == publicly ? Optional.empty() : Optional.of(internal ? "internal" : "public");
        }
    }

    private Said said(Words words) {
        Said said = new Said();
        for (Match match : vocabularies.book(Domain.HEADING).in(words)) {
            for (String meaning : match.meaning().split(";")) {
                if (meaning.equals("measure")) {
                    said.measure = true;
                } else if (meaning.startsWith("unit=")) {
                    said.units.add(meaning.substring("unit=".length()));
                } else if (meaning.startsWith("complaint_source=")) {
                    said.source = Optional.of(meaning.substring("complaint_source=".length()));
                }
            }
        }
        for (Match match : vocabularies.book(Domain.ROLE).in(words)) {
            vocabularies
                    .concept(Domain.ROLE, match.meaning())
                    .flatMap(c -> c.attribute("role_group"))
                    .ifPresent(said.roles::add);
        }
        if (words.size() <= 20 && headings.dimension(words) instanceof Heading.Breakdown b) {
            said.values = Optional.of(new Value(b.domain(), b.dimension()));
        }
        return said;
    }

    /** The nearest period that the answer states above the table, else the request's. */
    private Optional<Period> period(Layout layout, SourceTable table) {
        Optional<Period> nearest = Optional.empty();
        for (TextBlock text : layout.texts()) {
            if (text.order() < table.order() && letter.part(text) == Part.ANSWER) {
                List<PeriodText.Found> found = periods.in(Words.of(text.text()));
                nearest = found.size() == 1 ? Optional.of(found.get(0).period()) : nearest;
            }
        }
        return nearest.or(letter::period);
    }

    /** Limits on all figures of the letter: the request's, and how the letter dates and what it leaves out. */
    Map<String, String> scope(Layout layout) {
        Map<String, String> scope = new TreeMap<>(letter.scope());
        for (TextBlock text : layout.texts()) {
            if (letter.part(text) == Part.REQUEST) {
                continue;
            }
            Words words = Words.of(text.text());
            if (!vocabularies.markerBook(Marker.OCCURRED).in(words).isEmpty()) {
                scope.put("dated", "occurred");
            }
            if (!vocabularies.markerBook(Marker.FINALISED).in(words).isEmpty()) {
                scope.put("dated", "finalised");
            }
            if (!vocabularies.markerBook(Marker.ONGOING_EXCLUDED).in(words).isEmpty()) {
                scope.put("excludes", "ongoing");
            }
        }
        return scope;
    }
}
