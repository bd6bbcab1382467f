package foiscope.letter;

import foiscope.dataset.ObservationRow;
import foiscope.dataset.QuestionRow;
import foiscope.model.Answer;
import foiscope.model.Ask;
import foiscope.model.Codes;
import foiscope.model.Exemption;
import foiscope.model.ResponseLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of each question: whether the figures that were read answer it, and if not, what the letter says in their place. */
public final class Answers {

    private Answers() {}

    /** The questions of a letter as published rows. */
    public static List<QuestionRow> of(ResponseLetter letter, String responseId, List<ObservationRow> observations) {
        List<QuestionRow> rows = new ArrayList<>();
        for (Ask ask : letter.asks()) {
            Answer answer = answer(ask, letter, observations);
            rows.add(new QuestionRow(
                    responseId,
                    ask.number(),
                    String.join(";", ask.columns()),
                    answer.code(),
                    exemption(answer, letter)));
        }
        return rows;
    }

    private static Answer answer(Ask ask, ResponseLetter letter, List<ObservationRow> observations) {
        List<String> columns =
                ask.columns().stream().filter(c -> !c.equals("scope")).toList();
        long given = columns.stream()
                .filter(column -> given(column, ask, observations))
                .count();
        if (given == columns.size()) {
            return Answer.ANSWERED;
        }
        if (given > 0) {
            return Answer.PART;
        }
        if (letter.neitherConfirms()) {
            return Answer.NEITHER_CONFIRMED_NOR_DENIED;
        }
        if (!letter.exemptions().isEmpty()) {
            return Answer.WITHHELD;
        }
        return letter.notHeld() ? Answer.NOT_HELD : Answer.NOT_ANSWERED;
    }

    private static boolean given(String column, Ask ask, List<ObservationRow> observations) {
        return observations.stream().anyMatch(o -> answers(column, ask, o));
    }

    private static boolean answers(String column, Ask ask, ObservationRow o) {
        boolean figure = o.lower() != null;
        if (column.equals("count")) {
            return figure;
        }
        boolean kind = ask.outcomeKind().map(k -> k.equals(o.outcomeKind())).orElse(true);
        Function<ObservationRow, String> code = code(column);
        return figure && kind && !code.apply(o).equals(Codes.TOTAL);
    }

    private static Function<ObservationRow, String> code(String column) {
        return switch (column) {
            case "role" -> ObservationRow::role;
            case "rank" -> ObservationRow::rank;
            case "subject_gender" -> ObservationRow::subjectGender;
            case "victim_gender" -> ObservationRow::victimGender;
            case "complainant_gender" -> ObservationRow::complainantGender;
            case "relationship" -> ObservationRow::relationship;
            case "duty_status" -> ObservationRow::dutyStatus;
            case "outcome" -> ObservationRow::outcome;
            default -> o -> Codes.TOTAL;
        };
    }

    /** What is cited stands beside the questions that it left open. */
    private static @Nullable String exemption(Answer answer, ResponseLetter letter) {
        boolean open =
                answer == Answer.WITHHELD || answer == Answer.PART || answer == Answer.NEITHER_CONFIRMED_NOR_DENIED;
        Optional<String> cited = letter.exemptions().isEmpty() || !open
                ? Optional.empty()
                : Optional.of(
                        letter.exemptions().stream().map(Exemption::citation).collect(Collectors.joining(";")));
        return cited.orElse(null);
    }
}
