package foiscope.observation;

import foiscope.clause.Clauses;
import foiscope.clause.Clauses.Clause;
import foiscope.clause.CountedNoun;
import foiscope.clause.Questions;
import foiscope.clause.Questions.Question;
import foiscope.label.Governor;
import foiscope.label.LabelMeaning;
import foiscope.label.LabelReader;
import foiscope.label.PartyLabels;
import foiscope.label.PathFacts;
import foiscope.model.Basis;
import foiscope.model.Caveat;
import foiscope.model.Codes;
import foiscope.model.Coding;
import foiscope.model.ComplaintSource;
import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.model.Label;
import foiscope.model.LetterSection;
import foiscope.model.Observation;
import foiscope.model.Party;
import foiscope.model.Period;
import foiscope.model.PeriodBasis;
import foiscope.model.ResponseLetter;
import foiscope.model.Scope;
import foiscope.model.TextBlock;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;
import foiscope.text.CountText;
import foiscope.text.PeriodText;
import foiscope.text.Words;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
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

    /** More characters than these are no sentence; its numbers are listed. */
    private static final int LONGEST = 20_000;

    private static final String UNDATED = "neither the sentence nor what stands above it says of which period";

    private final Vocabularies vocabularies;
    private final PeriodText periods;
    private final LabelReader labels;
    private final ResponseLetter letter;
    private final Questions questions;
    private final Scope scope;
    private final Party party;
    private final PartyLabels parties;
    private final ContextTopics topics;
    private final CountedNoun nouns;
    private final Clauses clauses;
    private final ClausePeriods dates;

    /** What the first figure of the letter's sentences counts. */
    private Optional<String> mainUnit = Optional.empty();

    /** What the number before counts, where it was read. */
    private Optional<String> lastUnit = Optional.empty();

    SentenceReader(
            Vocabularies vocabularies,
            PeriodText periods,
            LabelReader labels,
            ResponseLetter letter,
            ContextReader contexts,
            Footnotes notes) {
        this.vocabularies = vocabularies;
        this.periods = periods;
        this.labels = labels;
        this.letter = letter;
        this.questions = contexts.questions();
        this.scope = contexts.scope();
        this.party = contexts.party();
        this.parties = new PartyLabels(vocabularies);
        this.topics = contexts.topics();
        this.nouns = new CountedNoun(vocabularies);
        this.clauses = new Clauses(vocabularies, nouns);
        this.dates = new ClausePeriods(periods, letter, contexts.dating(), notes);
    }

    /** Reads a paragraph's sentences; the tokens of the numbers that are read are taken. */
    Figures read(TextBlock text, Words words, List<int[]> sentences, Set<Integer> taken) {
        Paragraph paragraph = new Paragraph(new ClauseWords(text, words, periods, vocabularies), taken);
        sentences.forEach(sentence -> paragraph.sentence(sentence[0], sentence[1]));
        dates.leave(paragraph.running);
        List<Unresolved> undated = paragraph.read.stream()
                .filter(figure -> !figure.period().dated())
                .map(figure -> new Unresolved(figure.place(), figure.verbatim(), UnresolvedReason.UNDATED, UNDATED, ""))
                .toList();
        return new Figures(paragraph.read, undated);
    }

    private final class Paragraph {

        private final ClauseWords said;
        private final Words words;
        private final Set<Integer> taken;
        private final List<Observation> read = new ArrayList<>();

        /** How many figures were read before the question that is being answered. */
        private int since;

        /** How many figures were read before the last sentence that gave any. */
        private int lastSentence;

        /** The figure of the number before, where it was read. */
        private Optional<Observation> lastRead = Optional.empty();

        private Optional<Period> running = Optional.empty();
        private Optional<Question> answered = Optional.empty();
        private Optional<Question> asked = Optional.empty();

        /** What the sentence or heading before counts. */
        private Optional<String> subject = Optional.empty();

        /** What the sentence, those before it or the heading above are about. */
        private Scope about;

        Paragraph(ClauseWords said, Set<Integer> taken) {
            this.said = said;
            this.words = said.words();
            this.taken = taken;
            this.about = topics.headed(said.text());
        }

        void sentence(int begin, int to) {
            if (words.get(to - 1).end() - words.get(begin).start() > LONGEST) {
                return;
            }
            int from = behindNumber(begin, to);
            Optional<Question> question =
                    questions.answered(said.text(), words.get(from).start());
            if (!question.equals(answered)) {
                answered = question;
                asked = Optional.empty();
                running = Optional.empty();
                since = read.size();
                lastRead = Optional.empty();
            }
            Words sentence = Words.of(words.between(from, to));
            about = topics.said(sentence).orElse(about);
            boolean listed = taken.contains(begin) || taken.contains(to - 1);
            running = listed ? running : dates.said(sentence).or(() -> running);
            if (words.gapAfter(to - 1).contains("?") || asked(from, to)) {
                asked = Optional.of(new Question("", words.between(from, to), said.place(from)));
                return;
            }
            List<Clause> numbers = clauses.in(words, from, to, taken, said.dated(), said.named());
            if (numbers.isEmpty()) {
                subject = labels.read(sentence)
                        .fact(Fact.OfUnit.class)
                        .map(Fact.OfUnit::unit)
                        .or(() -> subject);
                return;
            }
            List<String> unknown =
                    ClauseMeaning.before(said, numbers.get(0), labels).unknown();
            if (ClauseMeaning.blocks(unknown, vocabularies)) {
                lastUnit = Optional.empty();
                lastRead = Optional.empty();
                return;
            }
            boolean goesOn = from > 0 && words.gapAfter(from - 1).contains(";") && read.size() > since;
            figures(numbers, goesOn ? Optional.of(read.get(read.size() - 1)) : Optional.empty());
        }

        /** The first token behind the number of a question or an item, which counts nothing. */
        private int behindNumber(int begin, int to) {
            int behind = questions.behindNumber(said.text(), words.get(begin).start());
            int from = begin;
            while (from + 1 < to && words.get(from).start() < behind) {
                from++;
            }
            return from == begin && numbered(begin, to) ? begin + 1 : from;
        }

        /** Whether a sentence begins with the number of an item, which counts nothing. */
        private boolean numbered(int from, int to) {
            return from + 1 < to
                    && CountText.digits(words.normalAt(from))
                    && (words.gapAfter(from).startsWith(".")
                            || words.gapAfter(from).startsWith(")"));
        }

        private void figures(List<Clause> numbers, Optional<Observation> goesOn) {
            Optional<Observation> before = goesOn;
            Optional<Observation> whole = Optional.empty();
            Optional<Party> party = Optional.empty();
            int begins = read.size();
            for (Clause clause : numbers) {
                Optional<Observation> again = clause.repeats() ? known(clause.count()) : Optional.empty();
                Antecedent antecedent = antecedent(clause, before, whole);
                ClauseMeaning meaning = ClauseMeaning.of(said, clause, labels);
                // "Five of the complainants were officers and three were staff" goes on with the same party.
                Optional<Party> goingOn = named(clause) ? Optional.empty() : party;
                party = meaning.party().or(() -> goingOn);
                ClauseMeaning told =
                        party.map(whose -> meaning.of(whose, parties)).orElse(meaning);
                Optional<Observation> figure =
                        again.isPresent() ? again : figure(clause, told, antecedent, question(clause));
                if (figure.isPresent() && again.isEmpty() && said.part(clause)) {
                    whole = antecedent.whole();
                } else if (clause.repeats()) {
                    whole = figure;
                }
                if (figure.isPresent()) {
                    if (again.isEmpty()) {
                        read.add(figure.get());
                        read.addAll(also(clause));
                        mainUnit = mainUnit.or(() -> figure.map(Observation::unit));
                    }
                    for (int i = clause.number(); i < clause.to(); i++) {
                        taken.add(i);
                    }
                }
                before = figure;
                lastUnit = figure.map(Observation::unit);
                boolean ofThose = figure.isPresent() && said.ofNumber(clause) && lastRead.isPresent();
                lastRead = ofThose ? lastRead : figure;
                figure.ifPresent(dates::read);
            }
            lastSentence = read.size() > begins ? begins : lastSentence;
        }

        /** Whether a number has a noun of its own, which says what it counts. */
        private boolean named(Clause clause) {
            return !said.ofNumber(clause)
                    && nouns.behind(words, clause.to(), clause.end()).isPresent();
        }

        /**
         * The figure that a part of what was told before is a part of: the last sentence's only one, or the one that its others add
         * up to, or any of those that are of one period.
         */
        private Optional<Observation> told() {
            if (read.size() == since) {
                return Optional.empty();
            }
            List<Observation> last =
                    read.subList(Math.max(since, Math.min(lastSentence, read.size() - 1)), read.size());
            Observation first = last.get(0);
            boolean adds = last.size() > 2
                    && first.interval()
                            .flatMap(CountInterval::exact)
                            .filter(total -> Units.adds(last.subList(1, last.size()), total))
                            .isPresent();
            boolean one = last.stream().map(Observation::period).distinct().count() == 1;
            return adds ? Optional.of(first) : one ? Optional.of(last.get(last.size() - 1)) : Optional.empty();
        }

        /** The question that a clause answers: the one that its paragraph asks, else the letter's. */
        private Optional<Question> question(Clause clause) {
            return asked.or(() ->
                    questions.answered(said.text(), words.get(clause.number()).start()));
        }

        /** The same answer to the other questions that it answers: "Q2 and Q3: none". Each stands where its question's number does. */
        private List<Observation> also(Clause clause) {
            List<Observation> more = new ArrayList<>();
            int at = words.get(clause.number()).start();
            Antecedent nothing = antecedent(clause, Optional.empty(), Optional.empty());
            ClauseMeaning told = ClauseMeaning.of(said, clause, labels);
            questions.alsoAnswered(said.text(), at).forEach((question, place) -> figure(
                            clause, told, nothing, Optional.of(question))
                    .map(o -> o.at(place))
                    .ifPresent(more::add));
            return more;
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
                if (you && letter.section(said.text()) != LetterSection.ANSWER
                        || words.normalAt(i).equals("you")
                                && (words.normalAt(i + 1).startsWith("ask")
                                        || words.normalAt(i + 1).equals("also"))) {
                    return true;
                }
            }
            return false;
        }

        /** The figure of the paragraph that a clause tells again. */
        private Optional<Observation> known(CountText.Count count) {
            return read.stream()
                    .filter(o -> o.interval().equals(Optional.of(count.interval())))
                    .findFirst();
        }

        /** @param whole the figure whose parts the sentence's numbers before are */
        private Antecedent antecedent(Clause clause, Optional<Observation> before, Optional<Observation> whole) {
            if (said.part(clause)) {
                Optional<Observation> told =
                        clause.whole().flatMap(this::known).or(() -> before).or(this::told);
                return new Antecedent(before, told, Antecedent.Kind.PART);
            }
            if (before.isEmpty()) {
                return said.ofNumber(clause) && lastRead.isPresent()
                        ? new Antecedent(before, lastRead, Antecedent.Kind.PRONOUN)
                        : new Antecedent(before, before, Antecedent.Kind.FOLLOWS);
            }
            if (named(clause)) {
                return new Antecedent(before, before, Antecedent.Kind.FOLLOWS);
            }
            return whole.isPresent()
                    ? new Antecedent(before, whole, Antecedent.Kind.PART)
                    : new Antecedent(before, before, Antecedent.Kind.ELLIPSIS);
        }

        private Optional<Observation> figure(
                Clause clause, ClauseMeaning told, Antecedent antecedent, Optional<Question> question) {
            if (told.blocked(clause.count().interval(), vocabularies)) {
                return Optional.empty();
            }
            Optional<LabelMeaning> asks = question.map(q -> labels.read(Words.of(q.text())));
            List<Governor> own = List.of(new Governor(
                    new Label(Label.Role.SENTENCE, said.verbatim(clause), said.place(clause.number())), told.own()));
            List<Governor> leading = told.before().facts().isEmpty()
                    ? List.of()
                    : List.of(new Governor(
                            new Label(
                                    Label.Role.LEAD_IN,
                                    words.between(clause.before(), clause.number()),
                                    said.place(clause.before())),
                            told.before()));
            Optional<Label> asking = question.map(q -> new Label(Label.Role.QUESTION, q.text(), q.place()));
            boolean silent =
                    told.bare() && leading.isEmpty() && antecedent.before().isEmpty();
            List<Governor> above = silent && asking.isPresent()
                    ? List.of(new Governor(asking.get(), outcomes(asks.orElseThrow())))
                    : List.of();
            PathFacts facts = PathFacts.of(own, leading, above, party, vocabularies);
            if (facts.conflict().isPresent()) {
                return Optional.empty();
            }
            List<Label> path = new ArrayList<>();
            own.forEach(g -> path.add(g.label()));
            leading.forEach(g -> path.add(g.label()));
            asking.ifPresent(path::add);
            return observation(clause, told, facts, antecedent, question, asks, path)
                    .filter(o -> said.days(clause).isEmpty() || o.period().basis() == PeriodBasis.POINT_IN_TIME);
        }

        private Optional<Observation> observation(
                Clause clause,
                ClauseMeaning told,
                PathFacts facts,
                Antecedent antecedent,
                Optional<Question> question,
                Optional<LabelMeaning> asks,
                List<Label> path) {
            boolean nobody = words.normalAt(clause.number()).equals("nobody");
            Optional<String> noun = nobody ? Optional.of("person") : nouns.behind(words, clause.to(), clause.end());
            boolean silent =
                    facts.codes().isEmpty() && facts.scope().population().isEmpty() && noun.isEmpty();
            Optional<String> unit = unit(noun, told, antecedent, question);
            boolean placed = facts.period().isPresent() || said.spansTheRequest(clause);
            boolean headed = placed && (subject.isPresent() || lastUnit.isPresent());
            boolean nothingSaid = silent && antecedent.whole().isEmpty() && asks.isEmpty() && !headed;
            Optional<Coding> sibling = silent && told.unknownPredicate() ? antecedent.siblingKind() : Optional.empty();
            boolean notUnderstood = silent && !told.unknown().isEmpty() && sibling.isEmpty();
            ClausePeriods.Found dated = dates.of(said, clause, facts, antecedent, running, question);
            Optional<Fact.OfForce> force = said.force(clause)
                    .or(() -> antecedent.before().or(antecedent::whole).flatMap(Observation::force));
            boolean nobodys = force.isEmpty() && letter.force().forceCode().equals(Codes.UNKNOWN);
            if (unit.isEmpty()
                    || nothingSaid
                    || notUnderstood
                    || lonely(clause, told, antecedent)
                    || nobodys
                    || dated.unknownDay()) {
                return Optional.empty();
            }
            Antecedent.Coded own = new Antecedent.Coded(facts.codes(), facts.scope());
            Antecedent.Coded coded = sibling.isPresent()
                    ? new Antecedent.Coded(
                            Map.of(Dimension.OUTCOME_KIND, sibling.get(), Dimension.OUTCOME, Coding.Unstated.UNKNOWN),
                            own.limits())
                    : antecedent.part()
                            ? antecedent.within(own)
                            : silent ? antecedent.repeated(own) : antecedent.alike(own);
            Optional<ComplaintSource> source = facts.source()
                    .or(() -> antecedent.whole().flatMap(Observation::source))
                    .or(() -> Sources.implied(unit.get()));
            dated.note().ifPresent(path::add);
            dated.heading().ifPresent(path::add);
            Observation figure = new Observation(
                    said.place(clause.number()),
                    dated.period().orElseGet(() -> Period.undated("")),
                    unit.get(),
                    source,
                    coded.codes(),
                    Optional.empty(),
                    Scope.NONE,
                    Optional.of(clause.count().interval()),
                    clause.count().status(),
                    Basis.PROSE,
                    said.verbatim(clause),
                    dated.qualified() ? Set.of(Caveat.NOTE) : Set.of(),
                    force.filter(named -> !named.code().equals(letter.force().forceCode())),
                    path);
            Observation within = figure.within(told.limit(coded.limits())).within(about(antecedent, question));
            return Optional.of(limited(within, coded, facts, asks));
        }

        /** What a number is about whose own words don't say: what it leads back to, the question, the sentences before. */
        private Scope about(Antecedent antecedent, Optional<Question> question) {
            Optional<Observation> back = antecedent.whole().or(antecedent::before);
            return back.map(o -> o.scope().topic().map(Scope.NONE::about).orElse(Scope.NONE))
                    .or(() -> question.flatMap(q -> topics.said(Words.of(q.text()))))
                    .orElse(about);
        }

        /** What a number counts: the noun behind it, the words before it, what it leads back to, the question. */
        private Optional<String> unit(
                Optional<String> noun, ClauseMeaning told, Antecedent antecedent, Optional<Question> question) {
            boolean likeBefore = noun.equals(Optional.of("person"))
                    && antecedent
                            .before()
                            .filter(o -> o.codes().containsKey(Dimension.ROLE)
                                    && !o.unit().equals("person")
                                    && told.onlyCodes())
                            .isPresent();
            return (likeBefore ? antecedent.before().map(Observation::unit) : noun)
                    .or(told::leadingUnit)
                    .or(() -> antecedent.whole().map(Observation::unit))
                    .or(() -> subject)
                    .or(() -> question.flatMap(q -> nouns.asked(Words.of(q.text()))))
                    .or(() -> asked.flatMap(q -> mainUnit))
                    .or(() -> question.isEmpty() && told.unknown().isEmpty() ? lastUnit : Optional.empty());
        }

        /** "One" that counts nothing: no outcome, no gender, and no number before it. */
        private boolean lonely(Clause clause, ClauseMeaning told, Antecedent antecedent) {
            return clause.count().interval().equals(CountInterval.exactly(1))
                    && words.normalAt(clause.number()).equals("one")
                    && antecedent.before().isEmpty()
                    && !clause.part()
                    && !told.counts();
        }

        /** Within the limits of the question and of the letter, but those that the figure's own words tell. */
        private Observation limited(
                Observation figure, Antecedent.Coded coded, PathFacts facts, Optional<LabelMeaning> asks) {
            boolean ownStock =
                    facts.scope().population().filter(Limits.MEASURES::contains).isPresent();
            Scope request = asks.map(a -> Limits.of(a, true)).orElse(Scope.NONE);
            Scope question = ownStock ? Limits.besidesMeasures(request) : request;
            Scope all = ownStock ? Limits.besidesMeasures(scope) : scope;
            return Limits.on(figure, Limits.besides(question, coded.codes()))
                    .within(Limits.besides(all, coded.codes()));
        }
    }
}
