package foiscope.observation;

import foiscope.clause.Clauses.Clause;
import foiscope.label.Marks;
import foiscope.model.CellRef;
import foiscope.model.Fact;
import foiscope.model.Period;
import foiscope.model.PeriodBasis;
import foiscope.model.TextBlock;
import foiscope.text.CountText;
import foiscope.text.DateText;
import foiscope.text.PeriodText;
import foiscope.text.Words;
import foiscope.vocabulary.Vocabularies;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words of a paragraph, and what those of one clause are: names of forces, days, spans of years, signs of a part. */
final class ClauseWords {

    private static final Pattern SPAN = Pattern.compile(
            "(?i)\\b(?:over|in|for|during|across) (?:the|these|those|all) (?:last |past )?(?:two|three|four|five|six|\\d{1,2})"
                    + "(?: financial| calendar)? years\\b");

    /** How long something lasts: "for more than six months". */
    private static final Pattern DURATION =
            Pattern.compile("(?i)\\bfor (?:(?:more than|less than|fewer than|over|under|at least|up to|longer than) )?"
                    + "(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|\\d{1,3})"
                    + " (?:days?|weeks?|months?|years?)\\b");

    /** Words that make a number a part of the one before. */
    private static final Set<String> PART =
            Set.of("of", "these", "them", "those", "which", "whom", "including", "further", "other");

    /** Words after a number that stands for those counted before. */
    private static final Set<String> OF_NUMBER = Set.of("is", "are", "was", "were", "has", "have", "had");

    /** Signs of a note, with the stop before or behind them. */
    private static final Pattern SIGNS = Pattern.compile("[.,;:]?([*†‡§¶~#^]+)[.,;:]?$");

    private final TextBlock text;
    private final Words words;
    private final Map<Integer, Fact.OfForce> forces = new HashMap<>();
    private final Set<Integer> dated;
    private final Set<Integer> ofPeriods = new HashSet<>();

    ClauseWords(TextBlock text, Words words, PeriodText periods, Vocabularies vocabularies) {
        this.text = text;
        this.words = words;
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

    TextBlock text() {
        return text;
    }

    Words words() {
        return words;
    }

    /** Tokens of dates and periods. */
    Set<Integer> dated() {
        return dated;
    }

    /** Tokens of forces' names. */
    Set<Integer> named() {
        return forces.keySet();
    }

    CellRef place(int token) {
        return CellRef.inProse(text.page(), text.paragraph(), words.get(token).item());
    }

    /** A number and the words behind it that are its own. */
    String verbatim(Clause clause) {
        return words.between(clause.number(), Math.max(clause.end(), clause.to()));
    }

    /** The words of some tokens without forces' names, without those days and without spans of years and durations. */
    String spoken(int from, int to, Set<Integer> days) {
        StringBuilder spoken = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (!forces.containsKey(i) && !days.contains(i)) {
                spoken.append(words.between(i, i + 1)).append(i + 1 < to ? words.gapAfter(i) : "");
            }
        }
        return DURATION.matcher(SPAN.matcher(spoken).replaceAll(" ")).replaceAll(" ");
    }

    /** How long what a clause tells of lasts: "for more than six months". */
    Optional<String> duration(Clause clause) {
        Matcher lasting = DURATION.matcher(words.between(clause.before(), Math.max(clause.end(), clause.to())));
        return lasting.find() ? Optional.of(inDigits(lasting.group())) : Optional.empty();
    }

    /** The same words for the same number: "6 months" for "six months". */
    private static String inDigits(String duration) {
        Words words = Words.of(duration);
        return IntStream.range(0, words.size())
                .mapToObj(i -> CountText.number(words.normalAt(i))
                        .map(BigDecimal::toPlainString)
                        .orElse(words.between(i, i + 1)))
                .collect(Collectors.joining(" "));
    }

    /** "Over the three years": all that the request asks for. */
    boolean spansTheRequest(Clause clause) {
        return SPAN.matcher(words.between(clause.before(), clause.end())).find();
    }

    /** The force that a clause names. */
    Optional<Fact.OfForce> force(Clause clause) {
        Optional<Fact.OfForce> named = Optional.empty();
        for (int i = clause.before(); i < clause.end(); i++) {
            named = forces.containsKey(i) ? Optional.ofNullable(forces.get(i)) : named;
        }
        return named;
    }

    /** The tokens of a clause's days that are no periods: the day of an event, or of a stock. */
    Set<Integer> days(Clause clause) {
        Set<Integer> days = new HashSet<>();
        for (int i = clause.before(); i < clause.end(); i++) {
            if (dated.contains(i) && !ofPeriods.contains(i)) {
                days.add(i);
            }
        }
        return days;
    }

    /** The first day of a clause, as that at which a stock stands: "On 31 March 2022, 10 officers were suspended". */
    Optional<Period> day(Clause clause) {
        for (int i = clause.before(); i < clause.end(); i++) {
            Optional<DateText.Found> date = DateText.at(words, i);
            if (date.isPresent()) {
                String label = words.between(i, date.get().to());
                return Optional.of(new Period(date.get().date(), date.get().date(), label, PeriodBasis.POINT_IN_TIME));
            }
        }
        return Optional.empty();
    }

    /** Whether a clause tells of what is, not of what was. */
    boolean present(Clause clause) {
        for (int i = clause.before(); i < clause.end(); i++) {
            if (words.normalAt(i).equals("are") || words.normalAt(i).equals("is")) {
                return true;
            }
        }
        return false;
    }

    /** "Two are ongoing", "one was dismissed": so many of those that the sentence before counts. */
    boolean ofNumber(Clause clause) {
        return clause.to() < clause.end() && OF_NUMBER.contains(words.normalAt(clause.to()));
    }

    /** Whether a clause's words say that its number is a part of a figure before it. */
    boolean part(Clause clause) {
        boolean after = clause.part()
                || clause.to() < clause.end() && words.normalAt(clause.to()).equals("of");
        for (int i = clause.before(); i < clause.number(); i++) {
            after |=
                    PART.contains(words.normalAt(i)) && i + 1 < clause.number() && PART.contains(words.normalAt(i + 1));
        }
        return after;
    }

    /** The mark of a note behind a clause: "Seven officers are suspended.*". */
    Optional<String> mark(Clause clause) {
        int last = Math.max(clause.end(), clause.to()) - 1;
        String behind = words.gapAfter(last);
        int to = 0;
        while (to < behind.length() && !Character.isWhitespace(behind.charAt(to))) {
            to++;
        }
        String marked =
                SIGNS.matcher(verbatim(clause) + behind.substring(0, to)).replaceFirst("$1");
        return Marks.of(marked).filter(mark -> !Character.isDigit(mark.charAt(0)));
    }
}
