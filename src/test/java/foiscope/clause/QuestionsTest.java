package foiscope.clause;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.clause.Questions.Question;
import foiscope.document.DocumentReaders;
import foiscope.letter.LetterReader;
import foiscope.model.Layout;
import foiscope.model.TextBlock;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Vocabularies;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which question each place of a letter answers. */
class QuestionsTest {

    private static final Vocabularies BUILT_IN = Vocabularies.builtIn();

    private final StringBuilder answered = new StringBuilder();

    /** Each line that answers a question, with the words of the question. */
    private List<String> answered(String letter) {
        Layout layout =
                Objects.requireNonNull(DocumentReaders.read("letter.txt", letter.getBytes(StandardCharsets.UTF_8))
                        .layout());
        List<MarkedText> texts = MarkedText.of(layout, BUILT_IN);
        Questions questions = Questions.in(layout, new LetterReader(BUILT_IN).read(layout, texts)::section);
        for (TextBlock text : layout.texts()) {
            int at = 0;
            for (String line : text.text().split("\n", -1)) {
                Optional<Question> question = questions.answered(text, at);
                question.filter(q -> !line.contains(q.text())).ifPresent(q -> answered.append(line)
                        .append(" <- ")
                        .append(q.text())
                        .append('\n'));
                at += line.length() + 1;
            }
        }
        layout.tables().forEach(table -> questions
                .answeredByTable(table.order())
                .ifPresent(q -> answered.append("table <- ").append(q.text()).append('\n')));
        return answered.toString().lines().toList();
    }

    @Test
    void anAnswerAnswersTheQuestionOfItsNumber() {
        assertThat(
                        answered(
                                """
                        Kent Police

                        You asked:
                        Q1. How many officers were dismissed?
                        Q2. How many resigned?

                        Our answers are below.

                        Q2. 5

                        Q1. 3"""))
                .containsExactly("Q2. 5 <- How many resigned?", "Q1. 3 <- How many officers were dismissed?");
    }

    @Test
    void aQuestionRepeatedBeforeItsAnswerIsAnsweredByWhatFollows() {
        assertThat(
                        answered(
                                """
                        Kent Police

                        Thank you for your request, repeated below with our response.

                        Question 1
                        How many officers were dismissed?

                        2019 - 3
                        2020 - 4

                        Question 2
                        How many resigned?

                        Year\tNumber
                        2019\t3
                        2020\t4"""))
                .contains("2019 - 3 <- How many officers were dismissed?", "table <- How many resigned?");
    }

    @Test
    void whatFollowsAListOfQuestionsAnswersNoneOfThemWithoutANumber() {
        assertThat(
                        answered(
                                """
                        Kent Police

                        You asked:
                        1) How many officers were dismissed?
                        2) How many resigned?

                        Please see the answer below.

                        2019 - 3
                        2020 - 4"""))
                .isEmpty();
    }

    @Test
    void whatFollowsSeveralQuestionsOfAParagraphEachAnswersNoneOfThem() {
        assertThat(
                        answered(
                                """
                        Kent Police

                        Thank you for your request. You asked:

                        How many officers were dismissed?

                        How many resigned?

                        Our response is below.

                        Year\tNumber
                        2019\t3
                        2020\t4"""))
                .isEmpty();
    }
}
