package foiscope.observation;

import foiscope.clause.Clauses;
import foiscope.clause.Clauses.Clause;
import foiscope.clause.Questions;
import foiscope.clause.Questions.Question;
import foiscope.label.Governor;
import foiscope.label.LabelMeaning;
import foiscope.label.LabelReader;
import foiscope.label.PathFacts;
import foiscope.model.Basis;
import foiscope.model.CellRef;
import foiscope.model.Codes;
import foiscope.model.Coding;
import foiscope.model.ComplaintSource;
import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.model.Label;
import foiscope.model.Observation;
import foiscope.model.Part;
import foiscope.model.Party;
import foiscope.model.Period;
import foiscope.model.PeriodBasis;
import foiscope.model.ResponseLetter;
import foiscope.model.Scope;
import foiscope.model.TextBlock;
import foiscope.text.CountText;
import foiscope.text.DateText;
import foiscope.text.PeriodText;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Meaning;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The figures of a paragraph's sentences. A number's own words say what it counts; what they leave open the words before it, the
 * number before it, the figure that it is a part of and the question say, in this order. A number whose words aren't understood
 * is left to be listed.
 */
final class SentenceReader {

    /** Words that turn a sentence round, weaken its number or speak of no fact. */
    private static final Set<String> BLOCKING = Set.of(
            "not",
            "never",
            "would",
            "could",
            "might",
            "may",
            "can",
            "if",
            "unless",
            "should",
            "must",
            "except",
            "than",
            "approximately",
            "approx",
            "about",
            "around",
            "nearly",
            "almost",
            "least",
            "most",
            "average",
            "every",
            "up",
            "exceed",
            "expected",
            "example",
            "estimate",
            "estimated",
            "maximum",
            "minimum",
            "limit",
            "over",
            "will",
            "since",
            "before",
            "after",
            "half",
            "quarter",
            "first",
            "second",
            "third",
            "fourth",
            "last",
            "once");

    /** A sentence with more words than these that aren't known isn't understood. */
    private static final int MOST_UNKNOWN = 3;

    /** Words that make a number a part of the one before. */
    private static final Set<String> PART =
            Set.of("of", "these", "them", "those", "whom", "including", "further", "other");

    private static final Set<String> PREPOSITIONS =
            Set.of("against", "by", "for", "in", "from", "concerning", "involving", "to", "with", "on");

    /** Measures that people are under at a day. */
    private static final Set<String> STOCKS = Set.of("suspended", "restricted_duties");

    private final Vocabularies vocabularies;
    private final PeriodText periods;
    private final LabelReader labels;
    private final ResponseLetter letter;
    private final Questions questions;
    private final Scope scope;
    private final Clauses clauses;

    SentenceReader(
            Vocabularies vocabularies,
            PeriodText periods,
            LabelReader labels,
            ResponseLetter letter,
            Questions questions,
            Scope scope) {
        this.vocabularies = vocabularies;
        this.periods = periods;
        this.labels = labels;
        this.letter = letter;
        this.questions = questions;
        this.scope = scope;
        this.clauses = new Clauses(vocabularies, periods);
    }

    /** Reads a paragraph's sentences; the tokens of the numbers that are read are taken. */
    List<Observation> read(TextBlock text, Words words, List<int[]> sentences, Set<Integer> taken) {
        Paragraph paragraph = new Paragraph(text, words, taken);
        sentences.forEach(sentence -> paragraph.sentence(sentence[0], sentence[1]));
        return paragraph.read;
    }

    /** What a number's words say. */
    private record Told(LabelMeaning own, LabelMeaning before, List<String> unknown) {}

    private final class Paragraph {

        private final TextBlock text;
        private final Words words;
        private final Set<Integer> taken;
        private final List<Observation> read = new ArrayList<>();

        /** How many figures were read before the question that is being answered. */
        private int since;

        private Optional<Period> running = Optional.empty();
        private Optional<Question> answered = Optional.empty();
        private Optional<Question> asked = Optional.empty();

        /** What the sentence or heading before counts. */
        private Optional<String> subject = Optional.empty();

        private final Map<Integer, Fact.OfForce> forces = new HashMap<>();

        Paragraph(TextBlock text, Words words, Set<Integer> taken) {
            this.text = text;
            this.words = words;
            this.taken = taken;
            vocabularies.forces().names().in(words).forEach(match -> vocabularies
                    .forces()
                    .force(match.meaning())
                    .ifPresent(force -> {
                        for (int i = match.from(); i < match.to(); i++) {
                            forces.put(i, new Fact.OfForce(force.id(), force.name()));
                        }
                    }));
        }

        void sentence(int begin, int to) {
            int from = begin;
            boolean numbered = from + 1 < to
                    && CountText.digits(words.normalAt(from))
                    && (words.gapAfter(from).startsWith(".")
                            || words.gapAfter(from).startsWith(")"));
            from += numbered ? 1 : 0;
            Optional<Question> question =
                    questions.answered(text, words.get(from).start());
            if (!question.equals(answered)) {
                answered = question;
                asked = Optional.empty();
                running = Optional.empty();
                since = read.size();
            }
            boolean asks = words.gapAfter(to - 1).contains("?") || asked(from, to);
            Words sentence = Words.of(words.between(from, to));
            Optional<Period> period = periods.only(sentence).map(PeriodText.Found::period);
            running = period.or(() -> running);
            if (asks) {
                asked = Optional.of(new Question(
                        "",
                        words.between(from, to),
                        CellRef.inProse(
                                text.page(), text.paragraph(), words.get(from).item())));
                return;
            }
            Optional<Observation> before = Optional.empty();
            List<Clause> numbers = clauses.in(words, from, to, taken, forces.keySet());
            if (numbers.isEmpty()) {
                subject = labels.read(sentence)
                        .fact(Fact.OfUnit.class)
                        .map(Fact.OfUnit::unit)
                        .or(() -> subject);
            }
            for (Clause clause : numbers) {
                Optional<Observation> figure =
                        clause.repeats() && known(clause) ? Optional.empty() : figure(clause, before);
                if (figure.isPresent()) {
                    read.add(figure.get());
                    for (int i = clause.number(); i < clause.to(); i++) {
                        taken.add(i);
                    }
                } else if (clause.repeats() && known(clause)) {
                    taken.add(clause.number());
                }
                before = figure.or(() -> Optional.empty());
            }
        }

        /** "You asked how many": the request said again. */
        private boolean asked(int from, int to) {
            for (int i = from; i + 1 < to; i++) {
                boolean you =
                        words.normalAt(i).equals("you") || words.normalAt(i).equals("your");
                if (you && letter.part(text) != Part.ANSWER
                        || words.normalAt(i).equals("you")
                                && (words.normalAt(i + 1).startsWith("ask")
                                        || words.normalAt(i + 1).equals("also"))) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the number of a clause is that of a figure of the paragraph. */
        private boolean known(Clause clause) {
            return read.stream().anyMatch(o -> o.interval()
                    .equals(Optional.of(clause.count().interval())));
        }

        private Optional<Observation> figure(Clause clause, Optional<Observation> before) {
            Set<Integer> days = days(clause);
            Told told = told(clause, days);
            boolean nothing = clause.count().interval().equals(CountInterval.ZERO)
                    && !told.unknown().isEmpty();
            boolean blocked = nothing
                    || told.unknown().size() > MOST_UNKNOWN
                    || told.unknown().stream().anyMatch(BLOCKING::contains)
                    || told.own().turned()
                    || told.before().turned();
            if (blocked) {
                return Optional.empty();
            }
            Optional<Question> question = asked.or(
                    () -> questions.answered(text, words.get(clause.number()).start()));
            CellRef place = CellRef.inProse(
                    text.page(), text.paragraph(), words.get(clause.number()).item());
            String verbatim = words.between(clause.number(), Math.max(clause.end(), clause.to()));
            List<Governor> own = List.of(new Governor(new Label(Label.Role.CELL, verbatim, place), told.own()));
            List<Governor> leading = told.before().facts().isEmpty()
                    ? List.of()
                    : List.of(new Governor(
                            new Label(
                                    Label.Role.LEAD_IN,
                                    words.between(clause.before(), clause.number()),
                                    CellRef.inProse(
                                            text.page(),
                                            text.paragraph(),
                                            words.get(clause.before()).item())),
                            told.before()));
            PathFacts facts = PathFacts.of(own, leading, List.of(), party(), vocabularies);
            if (facts.conflict().isPresent()) {
                return Optional.empty();
            }
            return observation(clause, told, facts, before, question, place, verbatim, own, leading)
                    .filter(o -> days.isEmpty() || o.period().basis() == PeriodBasis.POINT_IN_TIME);
        }

        private Optional<Observation> observation(
                Clause clause,
                Told told,
                PathFacts facts,
                Optional<Observation> before,
                Optional<Question> question,
                CellRef place,
                String verbatim,
                List<Governor> own,
                List<Governor> leading) {
            Optional<Observation> whole = part(clause) ? parent(before) : before;
            boolean bare = facts.codes().isEmpty() && facts.scope().population().isEmpty();
            Map<Dimension, Coding> codes = new EnumMap<>(Dimension.class);
            codes.putAll(facts.codes());
            Scope limits = facts.scope();
            boolean noun = facts.unit().isPresent() || counts(clause);
            Optional<LabelMeaning> asked = question.map(q -> labels.read(Words.of(q.text())));
            Optional<String> unit = facts.unit()
                    .filter(u -> !u.equals(Codes.UNKNOWN))
                    .or(() -> noun || role(told.before()) ? Optional.of("person") : Optional.empty())
                    .or(() -> whole.map(Observation::unit))
                    .or(() -> subject)
                    .or(() -> question.flatMap(q -> counted(Words.of(q.text()))));
            boolean headed = subject.isPresent() && facts.period().isPresent();
            if (unit.isEmpty() || bare && !noun && whole.isEmpty() && asked.isEmpty() && !headed) {
                return Optional.empty();
            }
            if (!told.unknown().isEmpty() && bare && !noun) {
                return Optional.empty();
            }
            if (whole.isPresent() && (bare && !noun || part(clause))) {
                for (Map.Entry<Dimension, Coding> code : whole.get().codes().entrySet()) {
                    boolean outcome =
                            Dimension.OUTCOMES.contains(code.getKey()) || code.getKey() == Dimension.OUTCOME_KIND;
                    if (bare && !noun && !part(clause)) {
                        limits = whole.get().scope();
                        codes.putIfAbsent(code.getKey(), code.getValue());
                    } else if (!outcome && !codes.containsKey(code.getKey())) {
                        limits = limits.with(code.getKey(), code.getValue());
                    }
                }
            }
            Optional<Period> period = facts.period()
                    .filter(Period::dated)
                    .or(() -> stock(clause, facts, whole))
                    .or(() -> whole.map(Observation::period).filter(Period::dated))
                    .or(() -> running)
                    .or(() -> question.flatMap(q -> periods.only(Words.of(q.text())))
                            .map(PeriodText.Found::period))
                    .or(letter::period);
            Optional<Fact.OfForce> force =
                    force(clause).or(() -> before.or(() -> whole).flatMap(Observation::force));
            boolean one = clause.count().interval().equals(CountInterval.exactly(1))
                    && words.normalAt(clause.number()).equals("one");
            boolean lonely = one
                    && before.isEmpty()
                    && !clause.part()
                    && told.own().facts().stream()
                            .noneMatch(f -> f instanceof Fact.OfOutcome || f instanceof Fact.OfGender);
            boolean nobodys = force.isEmpty() && letter.force().forceCode().equals(Codes.UNKNOWN);
            if (period.isEmpty() || lonely || nobodys) {
                return Optional.empty();
            }
            if (!told.unknown().isEmpty()) {
                limits = limits.with(LabelReader.key(told.unknown()));
            }
            Optional<ComplaintSource> source =
                    facts.source().or(() -> whole.flatMap(Observation::source)).or(() -> Sources.implied(unit.get()));
            List<Label> path = new ArrayList<>();
            own.forEach(g -> path.add(g.label()));
            leading.forEach(g -> path.add(g.label()));
            question.ifPresent(q -> path.add(new Label(Label.Role.QUESTION, q.text(), q.place())));
            Observation figure = new Observation(
                    place,
                    period.get(),
                    unit.get(),
                    source,
                    codes,
                    Optional.empty(),
                    Scope.NONE,
                    Optional.of(clause.count().interval()),
                    clause.count().status(),
                    Basis.PROSE,
                    verbatim,
                    Set.of(),
                    force,
                    path);
            Scope wider = asked.map(a -> ContextReader.limits(a, true)).orElse(Scope.NONE);
            return Optional.of(TableAssembly.limited(
                            figure.within(limits),
                            codes.isEmpty()
                                    ? wider
                                    : wider.without(Dimension.SANCTION)
                                            .without(Dimension.EXIT)
                                            .without(Dimension.FINDING))
                    .within(scope));
        }

        /** The day at which people were suspended or restricted: "On 31 March 2022, 10 officers were suspended". */
        private Optional<Period> stock(Clause clause, PathFacts facts, Optional<Observation> whole) {
            boolean stock = facts.scope()
                    .population()
                    .or(() -> whole.flatMap(o -> o.scope().population()))
                    .filter(STOCKS::contains)
                    .isPresent();
            if (!stock) {
                return Optional.empty();
            }
            for (int i = clause.before(); i < clause.end(); i++) {
                Optional<DateText.Found> date = DateText.at(words, i);
                if (date.isPresent()) {
                    return Optional.of(new Period(
                            date.get().date(),
                            date.get().date(),
                            words.between(i, date.get().to()),
                            PeriodBasis.POINT_IN_TIME));
                }
            }
            return Optional.empty();
        }

        /** Whether a clause's words say that its number is a part of a figure before it. */
        private boolean part(Clause clause) {
            boolean after = clause.part()
                    || clause.to() < clause.end() && words.normalAt(clause.to()).equals("of");
            for (int i = clause.before(); i < clause.number(); i++) {
                after |= PART.contains(words.normalAt(i))
                        && i + 1 < clause.number()
                        && PART.contains(words.normalAt(i + 1));
            }
            return after;
        }

        /** Whether people are what a number counts: a role stands right behind it. */
        private boolean counts(Clause clause) {
            return role(clause.to(), Math.min(clause.end(), clause.to() + 3), words);
        }

        /** The force that a clause names. */
        private Optional<Fact.OfForce> force(Clause clause) {
            Optional<Fact.OfForce> named = Optional.empty();
            for (int i = clause.before(); i < clause.end(); i++) {
                named = forces.containsKey(i) ? Optional.ofNullable(forces.get(i)) : named;
            }
            return named;
        }

        private Optional<Observation> parent(Optional<Observation> before) {
            return before.or(() -> read.size() == since ? Optional.empty() : Optional.of(read.get(read.size() - 1)));
        }

        /** The days of a clause that are no periods: the day of an event, or of a stock. */
        private Set<Integer> days(Clause clause) {
            Set<Integer> days = new HashSet<>();
            List<PeriodText.Found> dated = periods.in(words);
            for (int i = clause.before(); i < clause.end(); i++) {
                int at = i;
                Optional<DateText.Found> day = DateText.at(words, i);
                boolean period = dated.stream().anyMatch(p -> p.from() <= at && at < p.to());
                for (int j = i; day.isPresent() && !period && j < day.get().to(); j++) {
                    days.add(j);
                }
            }
            return days;
        }

        private Told told(Clause clause, Set<Integer> days) {
            LabelMeaning own = meaning(clause.to(), clause.end(), days);
            LabelMeaning before = meaning(clause.before(), clause.number(), days);
            List<String> unknown = new ArrayList<>(own.unknown());
            unknown.addAll(before.unknown());
            return new Told(without(own), without(before), List.copyOf(new HashSet<>(unknown)));
        }

        private LabelMeaning meaning(int from, int to, Set<Integer> days) {
            StringBuilder spoken = new StringBuilder();
            for (int i = from; i < to; i++) {
                if (!forces.containsKey(i) && !days.contains(i)) {
                    spoken.append(words.between(i, i + 1)).append(i + 1 < to ? words.gapAfter(i) : "");
                }
            }
            return spoken.isEmpty() ? LabelMeaning.NOTHING : labels.read(Words.of(spoken.toString()));
        }

        /** Without what unknown words limit: a clause's are taken together. */
        private static LabelMeaning without(LabelMeaning meaning) {
            String key = LabelReader.key(meaning.unknown());
            return meaning.withFacts(meaning.facts().stream()
                    .filter(f -> !(f instanceof Fact.OfPopulation population
                            && population.words().equals(key)))
                    .toList());
        }
    }

    private Party party() {
        return Party.SUBJECT;
    }

    private static boolean role(LabelMeaning meaning) {
        return meaning.facts(Fact.OfCode.class).anyMatch(f -> f.dimension() == Dimension.ROLE);
    }

    /** Whether a role stands among the first of some tokens, and no preposition before it. */
    private boolean role(int from, int to, Words words) {
        for (int i = from; i < to && !PREPOSITIONS.contains(words.normalAt(i)); i++) {
            boolean role = vocabularies
                    .book(Domain.ROLE)
                    .at(words, i, words.size(), Optional.empty())
                    .isPresent();
            if (role) {
                return true;
            }
        }
        return false;
    }

    /** What a question counts: what stands right behind its "how many" or "number of". */
    private Optional<String> counted(Words question) {
        for (int i = 0; i + 2 < question.size(); i++) {
            boolean many = question.normalAt(i).equals("how")
                            && question.normalAt(i + 1).equals("many")
                    || question.normalAt(i).equals("number")
                            && question.normalAt(i + 1).equals("of");
            if (many) {
                for (int j = i + 2; j < Math.min(question.size(), i + 6); j++) {
                    if (PREPOSITIONS.contains(question.normalAt(j)) && j > i + 2) {
                        break;
                    }
                    Optional<String> unit = vocabularies
                            .headings()
                            .at(question, j, question.size(), Optional.empty())
                            .flatMap(m -> m.meaning().stream()
                                    .filter(Meaning.Unit.class::isInstance)
                                    .map(u -> ((Meaning.Unit) u).unit())
                                    .findFirst());
                    if (unit.isPresent()) {
                        return unit;
                    }
                    if (role(j, j + 1, question)) {
                        return Optional.of("person");
                    }
                }
            }
        }
        return Optional.empty();
    }
}
