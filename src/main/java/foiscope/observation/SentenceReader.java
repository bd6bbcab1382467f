package foiscope.observation;

import foiscope.clause.Clauses;
import foiscope.clause.Clauses.Clause;
import foiscope.clause.CountedNoun;
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
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The figures of a paragraph's sentences. A number's own words say what it counts; what they leave open the words before it, the
 * number before it, the figure that it is a part of and the question say, in this order. A number whose words aren't understood
 * is left to be listed.
 */
final class SentenceReader {

    /** A sentence with more words than these that aren't known isn't understood. */
    private static final int MOST_UNKNOWN = 3;

    /** Words that make a number a part of the one before. */
    private static final Set<String> PART =
            Set.of("of", "these", "them", "those", "whom", "including", "further", "other");

    private static final Pattern SPAN = Pattern.compile(
            "(?i)\\b(?:over|in|for|during|across) (?:the|these|those|all) (?:last |past )?(?:two|three|four|five|six|\\d{1,2})"
                    + "(?: financial| calendar)? years\\b");

    /** Measures that people are under at a day. */
    private static final Set<String> STOCKS = Set.of("suspended", "restricted_duties");

    private final Vocabularies vocabularies;
    private final PeriodText periods;
    private final LabelReader labels;
    private final ResponseLetter letter;
    private final Questions questions;
    private final Scope scope;
    private final Party party;
    private final CountedNoun nouns;
    private final Clauses clauses;

    /** What the first figure of the letter's sentences counts. */
    private Optional<String> mainUnit = Optional.empty();

    /** The period of an earlier paragraph, where the request names none. */
    private Optional<Period> nearest = Optional.empty();

    SentenceReader(
            Vocabularies vocabularies,
            PeriodText periods,
            LabelReader labels,
            ResponseLetter letter,
            Questions questions,
            Scope scope,
            Party party) {
        this.vocabularies = vocabularies;
        this.periods = periods;
        this.labels = labels;
        this.letter = letter;
        this.questions = questions;
        this.scope = scope;
        this.party = party;
        this.nouns = new CountedNoun(vocabularies);
        this.clauses = new Clauses(vocabularies, nouns);
    }

    /** Reads a paragraph's sentences; the tokens of the numbers that are read are taken. */
    List<Observation> read(TextBlock text, Words words, List<int[]> sentences, Set<Integer> taken) {
        Paragraph paragraph = new Paragraph(text, words, taken);
        sentences.forEach(sentence -> paragraph.sentence(sentence[0], sentence[1]));
        nearest = paragraph
                .running
                .filter(period -> period.basis() == PeriodBasis.SEVERAL_YEARS)
                .or(() -> nearest);
        return paragraph.read;
    }

    /** What a number's words say. */
    private record Told(LabelMeaning own, LabelMeaning before, List<String> unknown, boolean ofWhole) {}

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
        private final Set<Integer> dated;
        private final Set<Integer> ofPeriods = new HashSet<>();

        Paragraph(TextBlock text, Words words, Set<Integer> taken) {
            this.text = text;
            this.words = words;
            this.taken = taken;
            this.dated = periods.tokens(words);
            periods.in(words).forEach(period -> {
                for (int i = period.from(); i < period.to(); i++) {
                    ofPeriods.add(i);
                }
            });
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
            running = taken.contains(begin) || taken.contains(to - 1) ? running : period.or(() -> running);
            if (asks) {
                asked = Optional.of(new Question(
                        "",
                        words.between(from, to),
                        CellRef.inProse(
                                text.page(), text.paragraph(), words.get(from).item())));
                return;
            }
            boolean goesOn = from > 0 && words.gapAfter(from - 1).contains(";") && read.size() > since;
            Optional<Observation> before = goesOn ? Optional.of(read.get(read.size() - 1)) : Optional.empty();
            List<Clause> numbers = clauses.in(words, from, to, taken, dated, forces.keySet());
            if (numbers.isEmpty()) {
                subject = labels.read(sentence)
                        .fact(Fact.OfUnit.class)
                        .map(Fact.OfUnit::unit)
                        .or(() -> subject);
            }
            boolean blockedWhole = !numbers.isEmpty()
                    && blocks(meaning(numbers.get(0).before(), numbers.get(0).number(), Set.of())
                            .unknown());
            boolean ofWhole = false;
            for (Clause clause : blockedWhole ? List.<Clause>of() : numbers) {
                Optional<Observation> again = clause.repeats() ? known(clause) : Optional.empty();
                Optional<Observation> figure = again.isPresent() ? again : figure(clause, before, ofWhole);
                if (figure.isPresent()) {
                    if (again.isEmpty()) {
                        read.add(figure.get());
                        mainUnit = mainUnit.or(() -> figure.map(Observation::unit));
                    }
                    for (int i = clause.number(); i < clause.to(); i++) {
                        taken.add(i);
                    }
                }
                ofWhole |= clause.repeats() && figure.isPresent();
                before = figure;
            }
        }

        private boolean blocks(List<String> unknown) {
            return unknown.stream()
                    .map(Words::of)
                    .anyMatch(left -> left.hasDigits()
                            || !vocabularies
                                    .markerBook(Marker.SENTENCE_BLOCK)
                                    .in(left)
                                    .isEmpty());
        }

        /** Whether a number's words say nothing but what is counted. */
        private static boolean bare(LabelMeaning own) {
            return own.facts().stream()
                    .allMatch(
                            f -> f instanceof Fact.OfUnit || f instanceof Fact.OfPeriod || f instanceof Fact.OfSource);
        }

        /** What a question says of the outcome, and nothing else: a bare answer has it whole. */
        private static LabelMeaning outcomes(LabelMeaning question) {
            return LabelMeaning.of(question.facts().stream()
                    .filter(Fact.OfOutcome.class::isInstance)
                    .toList());
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

        /** The figure of the paragraph that a clause tells again. */
        private Optional<Observation> known(Clause clause) {
            return read.stream()
                    .filter(o -> o.interval().equals(Optional.of(clause.count().interval())))
                    .findFirst();
        }

        private Optional<Observation> figure(Clause clause, Optional<Observation> before, boolean ofWhole) {
            Set<Integer> days = days(clause);
            Told told = told(clause, days, ofWhole);
            boolean nothing = clause.count().interval().equals(CountInterval.ZERO)
                    && !told.unknown().isEmpty();
            boolean blocked = nothing
                    || told.unknown().size() > MOST_UNKNOWN
                    || blocks(told.unknown())
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
            List<Governor> own = List.of(new Governor(new Label(Label.Role.SENTENCE, verbatim, place), told.own()));
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
            List<Governor> asking = bare(own.get(0).meaning()) && leading.isEmpty() && before.isEmpty()
                    ? question.map(q -> List.of(new Governor(
                                    new Label(Label.Role.QUESTION, q.text(), q.place()),
                                    outcomes(labels.read(Words.of(q.text()))))))
                            .orElse(List.of())
                    : List.of();
            PathFacts facts = PathFacts.of(own, leading, asking, party, vocabularies);
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
            boolean part = part(clause) || told.ofWhole();
            Optional<Observation> whole = part ? parent(before) : before;
            boolean bare = facts.codes().isEmpty() && facts.scope().population().isEmpty();
            Map<Dimension, Coding> codes = new EnumMap<>(Dimension.class);
            codes.putAll(facts.codes());
            Scope limits = facts.scope();
            Optional<String> ownUnit = nouns.behind(words, clause.to(), clause.end());
            boolean nobody = words.normalAt(clause.number()).equals("nobody");
            boolean noun = ownUnit.isPresent() || nobody;
            Optional<String> leadingUnit = told.before().weakUnit()
                    ? Optional.empty()
                    : told.before().fact(Fact.OfUnit.class).map(Fact.OfUnit::unit);
            boolean likeBefore = ownUnit.equals(Optional.of("person"))
                    && before.filter(o -> o.codes().containsKey(Dimension.ROLE)
                                    && !o.unit().equals("person")
                                    && codes(told.own()))
                            .isPresent();
            Optional<LabelMeaning> asked = question.map(q -> labels.read(Words.of(q.text())));
            Optional<String> unit = (likeBefore ? before.map(Observation::unit) : ownUnit)
                    .or(() -> nobody ? Optional.of("person") : Optional.empty())
                    .or(() -> leadingUnit)
                    .or(() -> role(told.before()) ? Optional.of("person") : Optional.empty())
                    .or(() -> whole.map(Observation::unit))
                    .or(() -> subject)
                    .or(() -> question.flatMap(q -> nouns.asked(Words.of(q.text()))))
                    .or(() -> this.asked.flatMap(q -> mainUnit));
            boolean headed = subject.isPresent() && facts.period().isPresent();
            if (unit.isEmpty() || bare && !noun && whole.isEmpty() && asked.isEmpty() && !headed) {
                return Optional.empty();
            }
            if (!told.unknown().isEmpty() && bare && !noun) {
                return Optional.empty();
            }
            if (whole.isPresent() && (bare && !noun || part)) {
                boolean ownOutcome = codes.containsKey(Dimension.OUTCOME);
                for (Map.Entry<Dimension, Coding> code : whole.get().codes().entrySet()) {
                    boolean outcome =
                            Dimension.OUTCOMES.contains(code.getKey()) || code.getKey() == Dimension.OUTCOME_KIND;
                    if (bare && !noun && !part) {
                        limits = whole.get().scope();
                        codes.putIfAbsent(code.getKey(), code.getValue());
                    } else if (outcome && !ownOutcome) {
                        codes.put(code.getKey(), code.getValue());
                    } else if (!outcome && !codes.containsKey(code.getKey())) {
                        limits = limits.with(code.getKey(), code.getValue());
                    }
                }
            }
            Optional<Period> period = facts.period()
                    .filter(Period::dated)
                    .or(() -> span(clause) ? letter.period() : Optional.empty())
                    .or(() -> stock(clause, facts, whole))
                    .or(() -> whole.map(Observation::period).filter(Period::dated))
                    .or(() -> running.filter(p -> p.basis() != PeriodBasis.POINT_IN_TIME || stands(facts, whole)))
                    .or(() -> question.flatMap(q -> periods.only(Words.of(q.text())))
                            .map(PeriodText.Found::period))
                    .or(letter::period)
                    .or(() -> nearest);
            Optional<Fact.OfForce> force =
                    force(clause).or(() -> before.or(() -> whole).flatMap(Observation::force));
            boolean one = clause.count().interval().equals(CountInterval.exactly(1))
                    && words.normalAt(clause.number()).equals("one");
            boolean lonely = one
                    && before.isEmpty()
                    && !clause.part()
                    && told.own().facts().stream()
                            .noneMatch(f -> f instanceof Fact.OfOutcome || f instanceof Fact.OfGender);
            boolean undatedStock = stands(facts, whole)
                    && present(clause)
                    && facts.period().isEmpty()
                    && period.filter(p -> p.basis() == PeriodBasis.POINT_IN_TIME)
                            .isEmpty();
            boolean nobodys = force.isEmpty() && letter.force().forceCode().equals(Codes.UNKNOWN);
            if (period.isEmpty() || lonely || nobodys || undatedStock) {
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
            Scope wider = asked.map(a -> Limits.of(a, true)).orElse(Scope.NONE);
            return Optional.of(Limits.on(figure.within(limits), Limits.besides(wider, codes))
                    .within(Limits.besides(scope, codes)));
        }

        /** Whether a figure is of people who are suspended or restricted. */
        private boolean stands(PathFacts facts, Optional<Observation> whole) {
            return facts.scope()
                    .population()
                    .or(() -> whole.flatMap(o -> o.scope().population()))
                    .filter(STOCKS::contains)
                    .isPresent();
        }

        /** Whether a clause tells of what is, not of what was. */
        private boolean present(Clause clause) {
            for (int i = clause.before(); i < clause.end(); i++) {
                if (words.normalAt(i).equals("are") || words.normalAt(i).equals("is")) {
                    return true;
                }
            }
            return false;
        }

        /** "Over the three years": all that the request asks for. */
        private boolean span(Clause clause) {
            return SPAN.matcher(words.between(clause.before(), clause.end())).find();
        }

        /** The day at which people were suspended or restricted: "On 31 March 2022, 10 officers were suspended". */
        private Optional<Period> stock(Clause clause, PathFacts facts, Optional<Observation> whole) {
            if (!stands(facts, whole)) {
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

        /** Whether words name a role and nothing else of whom they count. */
        private static boolean codes(LabelMeaning own) {
            return own.facts().stream().allMatch(Fact.OfCode.class::isInstance);
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
            for (int i = clause.before(); i < clause.end(); i++) {
                if (dated.contains(i) && !ofPeriods.contains(i)) {
                    days.add(i);
                }
            }
            return days;
        }

        private Told told(Clause clause, Set<Integer> days, boolean ofWhole) {
            LabelMeaning own = meaning(clause.to(), clause.end(), days);
            LabelMeaning before = meaning(clause.before(), clause.number(), days);
            Set<String> unknown = new LinkedHashSet<>(before.unknown());
            unknown.addAll(own.unknown());
            return new Told(without(own), without(before), List.copyOf(unknown), ofWhole);
        }

        private LabelMeaning meaning(int from, int to, Set<Integer> days) {
            StringBuilder spoken = new StringBuilder();
            for (int i = from; i < to; i++) {
                if (!forces.containsKey(i) && !days.contains(i)) {
                    spoken.append(words.between(i, i + 1)).append(i + 1 < to ? words.gapAfter(i) : "");
                }
            }
            String said = SPAN.matcher(spoken).replaceAll(" ");
            return said.isBlank() ? LabelMeaning.NOTHING : labels.read(Words.of(said));
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

    private static boolean role(LabelMeaning meaning) {
        return meaning.facts(Fact.OfCode.class).anyMatch(f -> f.dimension() == Dimension.ROLE);
    }
}
