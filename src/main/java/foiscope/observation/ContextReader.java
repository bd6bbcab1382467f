package foiscope.observation;

import foiscope.model.Block;
import foiscope.model.Layout;
import foiscope.model.Part;
import foiscope.model.Period;
import foiscope.model.ResponseLetter;
import foiscope.model.SourceTable;
import foiscope.model.TextBlock;
import foiscope.observation.HeadingText.Value;
import foiscope.text.PeriodText;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the words above a table say of its figures: unit, source, period, limits, and which labels its rows have. */
final class ContextReader {

    /** How many paragraphs above a table may be its caption. */
    private static final int ABOVE = 3;

    /** Characters of the shortest cell that is a remark. */
    private static final int REMARK = 20;

    private final Vocabularies vocabularies;
    private final PeriodText periods;
    private final ResponseLetter letter;
    private final HeadingText headings;

    private final List<MarkedText> texts;
    private final Map<String, String> scope;
    private final Optional<String> people;

    ContextReader(
            Vocabularies vocabularies,
            PeriodText periods,
            ResponseLetter letter,
            HeadingText headings,
            List<MarkedText> texts) {
        this.texts = texts;
        this.vocabularies = vocabularies;
        this.periods = periods;
        this.letter = letter;
        this.headings = headings;
        this.scope = letterScope();
        this.people = requestedPeople();
    }

    TableContext of(Layout layout, SourceTable table, TableShape shape) {
        List<TextBlock> above = above(layout, table);
        Optional<String> unit = Optional.empty();
        Optional<String> source = Optional.empty();
        Optional<Value> values = Optional.empty();
        Optional<String> role = Optional.empty();
        Set<String> inTable = above.isEmpty() ? Set.of() : roles(shape);
        for (TextBlock text : above) {
            if (letter.part(text) == Part.REQUEST || letter.part(text) == Part.NOTES) {
                continue;
            }
            Words words = Words.of(lastSentence(text.text()));
            Said said = said(words, inTable);
            unit = unit.or(() -> said.unit()).or(() -> anyLine(text, inTable));
            source = source.or(() -> said.source(vocabularies, words));
            values = values.or(() -> said.values);
            role = role.or(() -> said.role());
        }
        Map<String, String> limits = new TreeMap<>(scope);
        role.ifPresent(r -> limits.putIfAbsent("role", r));
        unit = unit.or(() -> people);
        return new TableContext(unit, source, period(table), limits, values, note(shape));
    }

    /** A request that asks how many officers, and names no other unit, asks for persons. */
    private Optional<String> requestedPeople() {
        Said said = new Said();
        for (MarkedText text : texts) {
            if (letter.part(text.block()) == Part.REQUEST) {
                Said more = said(text);
                said.units.addAll(more.units);
                said.roles.addAll(more.roles);
                said.measure |= more.measure;
            }
        }
        return said.units.isEmpty() ? said.unit() : Optional.empty();
    }

    /** "This is not recorded for conduct cases": a remark that says what is counted wins over the heading. */
    private Optional<Heading.Counts> note(TableShape shape) {
        for (int row = shape.headingRow + 1; row <= shape.rows(); row++) {
            for (int column = 2; column <= shape.columns(); column++) {
                boolean remark = shape.text(row, column).length() >= REMARK
                        && shape.text(row, column).chars().noneMatch(Character::isDigit);
                Words words = shape.words(row, column);
                if (remark && !vocabularies.statuses().in(words).isEmpty()) {
                    Said said = said(words, Set.of());
                    if (said.units.size() == 1 && said.source.isPresent()) {
                        return Optional.of(new Heading.Counts(
                                Optional.of(said.units.first()),
                                said.source,
                                Map.of(),
                                Map.of(),
                                Optional.empty(),
                                false));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Set<String> roles(TableShape shape) {
        Set<String> roles = new TreeSet<>();
        for (int row = shape.headingRow + 1; row <= shape.rows(); row++) {
            for (int column = 1; column <= shape.columns(); column++) {
                vocabularies
                        .book(Domain.ROLE)
                        .in(shape.words(row, column))
                        .forEach(match -> roles.add(match.meaning()));
            }
        }
        return roles;
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
    private Optional<String> anyLine(TextBlock text, Set<String> inTable) {
        List<String> lines = text.lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Optional<String> unit = said(Words.of(lines.get(i)), inTable).unit();
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

    private Said said(MarkedText text) {
        return said(text.terms(Domain.HEADING), text.terms(Domain.ROLE), Set.of());
    }

    /** @param inTable roles that the table itself tells apart: naming one is no limit on all of it */
    private Said said(Words words, Set<String> inTable) {
        Said said = said(
                vocabularies.book(Domain.HEADING).in(words),
                vocabularies.book(Domain.ROLE).in(words),
                inTable);
        if (words.size() <= 20 && headings.dimension(words) instanceof Heading.Breakdown b) {
            said.values = Optional.of(new Value(b.domain(), b.dimension()));
        }
        return said;
    }

    private Said said(List<Match<String>> headingTerms, List<Match<String>> roleTerms, Set<String> inTable) {
        Said said = new Said();
        for (Match<String> match : headingTerms) {
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
        for (Match<String> match : roleTerms) {
            vocabularies
                    .concept(Domain.ROLE, match.meaning())
                    .filter(c -> !inTable.contains(c.id()))
                    .flatMap(c -> c.attribute("role_group"))
                    .ifPresent(said.roles::add);
        }
        return said;
    }

    /** The nearest period that the answer states above the table, else the request's. */
    private Optional<Period> period(SourceTable table) {
        Optional<Period> nearest = Optional.empty();
        for (MarkedText text : texts) {
            if (text.block().order() < table.order() && letter.part(text.block()) == Part.ANSWER) {
                List<PeriodText.Found> found = periods.in(text.words());
                nearest = found.size() == 1 ? Optional.of(found.get(0).period()) : nearest;
            }
        }
        return nearest.or(letter::period);
    }

    /** Limits on all figures of the letter: the request's, and how the letter dates and what it leaves out. */
    private Map<String, String> letterScope() {
        Map<String, String> limits = new TreeMap<>(letter.scope());
        for (MarkedText text : texts) {
            if (letter.part(text.block()) != Part.REQUEST) {
                if (text.has(Marker.OCCURRED)) {
                    limits.put("dated", "occurred");
                }
                if (text.has(Marker.FINALISED)) {
                    limits.put("dated", "finalised");
                }
                if (text.has(Marker.ONGOING_EXCLUDED)) {
                    limits.put("excludes", "ongoing");
                }
            }
        }
        return limits;
    }

    /** Limits on all figures of the letter. */
    Map<String, String> scope() {
        return scope;
    }
}
