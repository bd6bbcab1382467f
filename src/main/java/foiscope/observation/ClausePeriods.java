package foiscope.observation;

import foiscope.clause.Clauses.Clause;
import foiscope.clause.Questions.Question;
import foiscope.label.PathFacts;
import foiscope.model.Label;
import foiscope.model.Observation;
import foiscope.model.Period;
import foiscope.model.PeriodBasis;
import foiscope.model.ResponseLetter;
import foiscope.text.PeriodText;
import foiscope.text.Words;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which days a number in a sentence covers: as a note of its own says, its clause, the figure that it leads back to, the
 * sentences before, the question, the heading above and the request, in this order.
 */
final class ClausePeriods {

    private static final Pattern SAME_DAY = Pattern.compile("(?i)\\b(?:on|at) (?:the same|that) (?:date|day)\\b");

    private static final Pattern SAME_PERIOD = Pattern.compile(
            "(?i)\\b(?:over|in|for|during|within|across) (?:the same|that|this)(?: financial| calendar)? (?:period|time ?frame|year)\\b");

    private static final Pattern PAST =
            Pattern.compile("(?i)\\b(?:over|in|for|during|within) the (?:last|past|previous) (?:\\w+|\\d{1,2})"
                    + "(?: full)?(?: financial| calendar)? (?:years|months)\\b");

    private final PeriodText periods;
    private final ResponseLetter letter;
    private final ContextPeriods context;
    private final Footnotes notes;

    /** The day at which the last stock before stands. */
    private Optional<Period> lastDay = Optional.empty();

    /** The periods of the figures before that are no stocks. */
    private final Set<Period> told = new HashSet<>();

    /** The period of an earlier paragraph, where the request names none. */
    private Optional<Period> nearest = Optional.empty();

    ClausePeriods(PeriodText periods, ResponseLetter letter, ContextPeriods context, Footnotes notes) {
        this.periods = periods;
        this.letter = letter;
        this.context = context;
        this.notes = notes;
    }

    /**
     * The period of a number.
     *
     * @param period empty where nothing says it
     * @param note the note that a mark behind the number's clause leads to
     * @param heading the heading that says it
     * @param qualified whether the note says something else, which isn't read
     * @param unknownDay whether it is of people who are suspended now, and no word says when that is
     */
    record Found(
            Optional<Period> period,
            Optional<Label> note,
            Optional<Label> heading,
            boolean qualified,
            boolean unknownDay) {}

    /** The period that a sentence says of itself, for those after it. */
    Optional<Period> said(Words sentence) {
        return periods.only(sentence)
                .map(PeriodText.Found::period)
                .or(() -> past(sentence))
                .or(() -> SAME_DAY.matcher(sentence.text()).find() ? lastDay : Optional.empty())
                .or(() -> SAME_PERIOD.matcher(sentence.text()).find() ? theOnly() : Optional.empty());
    }

    /** The period of all figures before; none where they are of several. */
    private Optional<Period> theOnly() {
        return told.size() == 1 ? told.stream().findFirst() : Optional.empty();
    }

    /** "In the past three years", as a letter says it that names no years: they end with its day, where they begin it doesn't say. */
    private Optional<Period> past(Words sentence) {
        Matcher past = PAST.matcher(sentence.text());
        return letter.period().isEmpty() && past.find()
                ? letter.responded().map(day -> new Period(null, day, past.group(), PeriodBasis.UNKNOWN))
                : Optional.empty();
    }

    /** Takes note of a figure that was read: the next may be of the same day. */
    void read(Observation figure) {
        lastDay = Optional.of(figure.period())
                .filter(p -> p.basis() == PeriodBasis.POINT_IN_TIME)
                .or(() -> lastDay);
        if (figure.period().dated() && figure.period().basis() != PeriodBasis.POINT_IN_TIME) {
            told.add(figure.period());
        }
    }

    /** Takes note of the last period that a paragraph names. */
    void leave(Optional<Period> running) {
        nearest = running.filter(period -> period.basis() == PeriodBasis.SEVERAL_YEARS)
                .or(() -> nearest);
    }

    /** @param running what the sentences before say */
    Found of(
            ClauseWords words,
            Clause clause,
            PathFacts facts,
            Antecedent antecedent,
            Optional<Period> running,
            Optional<Question> question) {
        boolean stock = stock(facts, antecedent);
        ContextPeriods.Dated heading = context.headed(words.text());
        Optional<Period> found = facts.period()
                .filter(Period::dated)
                .or(() -> words.spansTheRequest(clause) ? letter.period() : Optional.empty())
                .or(() -> stock ? words.day(clause) : Optional.empty())
                .or(() -> antecedent.whole().map(Observation::period).filter(Period::dated))
                .or(() -> running.filter(p -> p.basis() != PeriodBasis.POINT_IN_TIME || stock))
                .or(() ->
                        question.flatMap(q -> periods.only(Words.of(q.text()))).map(PeriodText.Found::period))
                .or(heading::period)
                .or(letter::period)
                .or(() -> nearest)
                .or(() -> context.onlyPeriod().flatMap(ContextPeriods.Dated::period));
        boolean today = stock
                && words.present(clause)
                && facts.period().isEmpty()
                && found.filter(p -> p.basis() == PeriodBasis.POINT_IN_TIME).isEmpty();
        Optional<Label> note = words.mark(clause).flatMap(notes::of);
        Optional<Period> noted =
                note.flatMap(n -> periods.only(Words.of(n.words()))).map(PeriodText.Found::period);
        Optional<Period> period = noted.or(() -> today ? letter.responded().map(ClausePeriods::now) : found);
        return new Found(
                period,
                note,
                heading.label().filter(l -> period.equals(heading.period())),
                note.isPresent() && noted.isEmpty(),
                today && period.isEmpty());
    }

    /** Whether a figure is of people who are suspended or restricted. */
    private static boolean stock(PathFacts facts, Antecedent antecedent) {
        return facts.scope()
                .population()
                .or(() -> antecedent.whole().flatMap(o -> o.scope().population()))
                .filter(Limits.MEASURES::contains)
                .isPresent();
    }

    /** Of those who are suspended when the letter is written. */
    private static Period now(LocalDate day) {
        return new Period(day, day, "", PeriodBasis.POINT_IN_TIME);
    }
}
