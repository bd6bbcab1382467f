package foiscope.observation;

import foiscope.model.Codes;
import foiscope.model.Dimension;
import foiscope.model.Period;
import foiscope.model.ResponseLetter;
import foiscope.text.PeriodText;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.Coder;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.LabelCodes;
import foiscope.vocabulary.Vocabularies;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads headings. Every word must be a term of headings, a label of some vocabulary, or one that adds nothing: a heading of which
 * a word isn't understood is {@link Heading.Unknown}, since it might turn the meaning round.
 */
final class HeadingText {

    private static final List<Value> VALUES = List.of(
            new Value(Domain.MISCONDUCT, Dimension.OUTCOME),
            new Value(Domain.CRIME, Dimension.OUTCOME),
            new Value(Domain.ROLE, Dimension.ROLE),
            new Value(Domain.GENDER, Dimension.SUBJECT_GENDER),
            new Value(Domain.RELATIONSHIP, Dimension.RELATIONSHIP),
            new Value(Domain.DUTY, Dimension.DUTY_STATUS));

    private final Vocabularies vocabularies;
    private final Coder coder;
    private final PeriodText periods;
    private final ResponseLetter letter;

    /** A domain whose labels may head a column of counts. */
    record Value(Domain domain, Dimension dimension) {}

    HeadingText(Vocabularies vocabularies, Coder coder, PeriodText periods, ResponseLetter letter) {
        this.vocabularies = vocabularies;
        this.coder = coder;
        this.periods = periods;
        this.letter = letter;
    }

    /** Collects what the words of one heading say. */
    private static final class Said {
        boolean measure;
        boolean financial;
        Optional<String> unit = Optional.empty();
        Optional<String> source = Optional.empty();
        Optional<String> dimension = Optional.empty();
        Optional<String> party = Optional.empty();
        Optional<String> other = Optional.empty();
        Optional<String> ignored = Optional.empty();
        Map<String, String> scope = new TreeMap<>();
        Map<Dimension, String> codes = new EnumMap<>(Dimension.class);
        Optional<String> population = Optional.empty();
        boolean understood = true;
    }

    Heading read(String text) {
        return read(text, Optional.empty());
    }

    /** @param values the domain of which the labels beside it are, where the table says so */
    Heading read(String text, Optional<Value> values) {
        Optional<Period> period = periods.whole(text);
        if (period.isPresent()) {
            return new Heading.OfPeriod(period.get());
        }
        Words words = Words.of(text);
        if (words.isEmpty()) {
            return new Heading.Blank();
        }
        if (values.isPresent()) {
            Optional<LabelCodes> label = label(values.get(), words);
            if (label.isPresent()) {
                return counts(label.get());
            }
        }
        Said said = words(words, values);
        if (said.understood) {
            return heading(said);
        }
        return alone(words).map(HeadingText::counts).orElseGet(Heading.Unknown::new);
    }

    private static Heading counts(LabelCodes label) {
        return new Heading.Counts(
                Optional.empty(), Optional.empty(), label.codes(), Map.of(), label.population(), false);
    }

    /** The whole heading as one label of the first domain that knows it. */
    private Optional<LabelCodes> alone(Words words) {
        for (Value value : VALUES) {
            Optional<LabelCodes> label = label(value, words);
            if (label.isPresent()) {
                return label;
            }
        }
        return Optional.empty();
    }

    Optional<LabelCodes> label(Value value, Words words) {
        int end = words.size();
        Optional<LabelCodes> label = coder.code(value.domain(), value.dimension(), words, 0, end, Optional.empty());
        return label.or(() -> footnoted(value, words));
    }

    /** "Not recorded1": a footnote's digit glued to the last word. */
    private Optional<LabelCodes> footnoted(Value value, Words words) {
        String text = words.text().strip();
        int end = text.length();
        while (end > 0 && (Character.isDigit(text.charAt(end - 1)) || text.charAt(end - 1) == '*')) {
            end--;
        }
        if (end == text.length()
                || end < 3
                || !Character.isLetter(text.charAt(end - 1)) && text.charAt(end - 1) != ')') {
            return Optional.empty();
        }
        Words plain = Words.of(text.substring(0, end));
        return coder.code(value.domain(), value.dimension(), plain, 0, plain.size(), Optional.empty());
    }

    private Said words(Words words, Optional<Value> values) {
        Said said = new Said();
        int at = 0;
        while (at < words.size() && said.understood) {
            Optional<Match<String>> term =
                    vocabularies.book(Domain.HEADING).at(words, at, words.size(), Optional.empty());
            Optional<Match<String>> topic =
                    vocabularies.book(Domain.TOPIC).at(words, at, words.size(), Optional.empty());
            int value = valueEnd(words, at, values);
            int longest = Math.max(value, topic.map(Match::to).orElse(at));
            if (term.isPresent() && longest <= term.get().to()) {
                meanings(said, term.get().meaning());
                at = term.get().to();
            } else if (topic.isPresent() && topic.get().to() > value) {
                at = topic.get().to();
            } else {
                at = value(said, words, at, values);
            }
        }
        return said;
    }

    /** Where the longest label that begins at a token ends. */
    private int valueEnd(Words words, int at, Optional<Value> values) {
        int end = at;
        for (Value value : values.map(List::of).orElse(VALUES)) {
            end = Math.max(
                    end,
                    vocabularies
                            .book(value.domain())
                            .at(words, at, words.size(), Optional.empty())
                            .map(Match::to)
                            .orElse(at));
        }
        return end;
    }

    private int value(Said said, Words words, int at, Optional<Value> values) {
        for (Value value : values.map(List::of).orElse(VALUES)) {
            Optional<Match<String>> match =
                    vocabularies.book(value.domain()).at(words, at, words.size(), Optional.empty());
            int end = match.map(m -> either(value, words, m.to())).orElse(at);
            Optional<LabelCodes> label =
                    match.flatMap(m -> coder.code(value.domain(), value.dimension(), words, at, end, Optional.empty()));
            if (label.isPresent()) {
                label.get().codes().forEach(said.codes::putIfAbsent);
                said.population = said.population.or(label.get()::population);
                return end;
            }
        }
        Optional<Match<String>> stop = vocabularies.headingStops().at(words, at, words.size(), Optional.empty());
        said.understood = stop.isPresent() || words.normalAt(at).equals("*");
        return stop.map(Match::to).orElse(at + 1);
    }

    /** Where a value ends that another follows after a slash or "or": together they are one label, a union. */
    private int either(Value value, Words words, int end) {
        int last = end;
        while (last < words.size()) {
            int next = words.normalAt(last).equals("or") ? last + 1 : last;
            boolean slash = words.gapAfter(last - 1).strip().equals("/");
            Optional<Match<String>> other = next < words.size() && (slash || next > last)
                    ? vocabularies.book(value.domain()).at(words, next, words.size(), Optional.empty())
                    : Optional.empty();
            if (other.isEmpty()) {
                return last;
            }
            last = other.get().to();
        }
        return last;
    }

    private static void meanings(Said said, String meanings) {
        for (String meaning : meanings.split(";")) {
            int equals = meaning.indexOf('=');
            String key = equals < 0 ? meaning : meaning.substring(0, equals);
            Optional<String> value = equals < 0 ? Optional.empty() : Optional.of(meaning.substring(equals + 1));
            switch (key) {
                case "measure" -> said.measure = true;
                case "unit" -> said.unit = value.or(() -> said.unit);
                case "complaint_source" -> said.source = value;
                case "dimension" -> said.dimension = narrower(said.dimension, value);
                case "year" -> said.financial = true;
                case "party" -> said.party = said.party.or(() -> value);
                case "counted" -> said.scope.put("counted", value.orElseThrow());
                case "other" -> said.other = value;
                case "private", "duration", "percent" -> said.ignored = Optional.of(key);
                default -> {}
            }
        }
    }

    private static Optional<String> narrower(Optional<String> before, Optional<String> now) {
        boolean kept = before.isPresent() && now.equals(Optional.of("outcome"));
        return kept ? before : now;
    }

    private Heading heading(Said said) {
        if (said.ignored.isPresent()) {
            return new Heading.Ignored(said.ignored.get());
        }
        if (said.other.isPresent()) {
            return new Heading.Other(said.other.get());
        }
        if (said.dimension.isPresent()) {
            return dimension(said, said.dimension.get());
        }
        boolean people = said.unit.isEmpty() && said.codes.containsKey(Dimension.ROLE);
        if (said.measure && people) {
            Map<String, String> scope = new TreeMap<>(said.scope);
            said.codes.forEach((d, code) -> {
                if (!code.equals(Codes.TOTAL)) {
                    scope.put(d.column(), code);
                }
            });
            return new Heading.Counts(Optional.of("person"), said.source, said.codes, scope, said.population, true);
        }
        boolean several = said.unit.isEmpty() && !said.measure && said.codes.containsKey(Dimension.ROLE);
        if (several) {
            return new Heading.Counts(Optional.empty(), said.source, said.codes, said.scope, said.population, false);
        }
        if (said.measure || said.unit.isPresent() || !said.codes.isEmpty() || said.source.isPresent()) {
            return new Heading.Counts(
                    said.unit,
                    said.source,
                    said.codes,
                    said.scope,
                    said.population,
                    said.measure && said.unit.isEmpty());
        }
        return new Heading.Unknown();
    }

    /** The breakdown that a title names, whatever else it says. */
    Heading dimension(Words title) {
        Said said = new Said();
        for (Match<String> match : vocabularies.book(Domain.HEADING).in(title)) {
            meanings(said, match.meaning());
        }
        return said.dimension
                .filter(d -> !d.equals("period") && !d.equals("force"))
                .map(d -> dimension(said, d))
                .orElseGet(Heading.Unknown::new);
    }

    private Heading dimension(Said said, String dimension) {
        return switch (dimension) {
            case "period" -> new Heading.Periods(said.financial);
            case "force" -> new Heading.OfForces();
            case "role", "rank" -> new Heading.Breakdown(Dimension.ROLE, Domain.ROLE, said.scope);
            case "relationship" -> new Heading.Breakdown(Dimension.RELATIONSHIP, Domain.RELATIONSHIP, said.scope);
            case "duty" -> new Heading.Breakdown(Dimension.DUTY_STATUS, Domain.DUTY, said.scope);
            case "gender" -> new Heading.Breakdown(gender(said), Domain.GENDER, said.scope);
            case "crime" -> new Heading.Breakdown(Dimension.OUTCOME, Domain.CRIME, said.scope);
            default -> new Heading.Breakdown(Dimension.OUTCOME, Domain.MISCONDUCT, said.scope);
        };
    }

    /** "Gender" alone is that of the party whose gender the request asks for; of the subject where it asks for neither or both. */
    private Dimension gender(Said said) {
        if (said.party.isPresent()) {
            return switch (said.party.get()) {
                case "victim" -> Dimension.VICTIM_GENDER;
                case "complainant" -> Dimension.COMPLAINANT_GENDER;
                default -> Dimension.SUBJECT_GENDER;
            };
        }
        boolean subject = letter.asksFor("subject_gender");
        if (!subject && letter.asksFor("victim_gender")) {
            return Dimension.VICTIM_GENDER;
        }
        return !subject && letter.asksFor("complainant_gender")
                ? Dimension.COMPLAINANT_GENDER
                : Dimension.SUBJECT_GENDER;
    }
}
