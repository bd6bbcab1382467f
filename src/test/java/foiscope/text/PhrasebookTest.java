package foiscope.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import foiscope.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasebookTest {

    private static Phrasebook<String> outcomes() {
        Phrasebook<String> book = new Phrasebook<>();
        book.add("Written warning", "written_warning");
        book.add("Final written warning", "final_written_warning");
        book.add("Case", "case");
        book.add("No case to answer", "no_case_to_answer");
        book.add("Case to answer", "case_to_answer");
        return book;
    }

    private static List<String> meanings(Phrasebook<String> book, String text) {
        return book.in(Words.of(text)).stream().map(Phrasebook.Match::meaning).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Final Written Warnings, final_written_warning",
        "written  WARNING, written_warning",
        "No case to answer, no_case_to_answer",
        "case-to-answer, case_to_answer",
        "a case of two, case"
    })
    void theLongestWordingIsFoundInAnySpelling(String text, String meaning) {
        assertThat(meanings(outcomes(), text)).containsExactly(meaning);
    }

    @Test
    void wordingsFollowEachOtherWithoutOverlap() {
        assertThat(meanings(outcomes(), "Case to answer written warning no case to answer"))
                .containsExactly("case_to_answer", "written_warning", "no_case_to_answer");
    }

    @Test
    void allFindsWordingsWithinOthers() {
        assertThat(outcomes().all(Words.of("final written warning")))
                .extracting(Phrasebook.Match::meaning)
                .containsExactly("final_written_warning", "written_warning");
    }

    @Test
    void wholeTextsAreOneWordingAndNothingMore() {
        assertThat(outcomes().whole(Words.of("(written warning)"))).contains("written_warning");
        assertThat(outcomes().whole(Words.of("written warning given"))).isEmpty();
        assertThat(outcomes().whole(Words.of(""))).isEmpty();
    }

    @Test
    void aMatchEndsBeforeItsLimit() {
        assertThat(outcomes().at(Words.of("case to answer"), 0, 2, Optional.empty()))
                .contains(new Phrasebook.Match<String>(0, 1, "case"));
    }

    @Test
    void ofTwoEqualWordingsTheFirstAddedHolds() {
        Phrasebook<String> book = new Phrasebook<>();
        book.add("Caution", "mine");
        book.add("Cautions", "built_in");
        assertThat(meanings(book, "caution")).containsExactly("mine");
    }

    @ParameterizedTest
    @CsvSource({
        "2004, old",
        "2008, old",
        "2009, new",
        "2020, new",
    })
    void aWordingHoldsInItsTimeOnly(int year, String meaning) {
        Phrasebook<String> book = new Phrasebook<>();
        book.add("Caution", "old", Optional.empty(), Optional.of(LocalDate.of(2008, 11, 30)));
        book.add("Caution", "new", Optional.of(LocalDate.of(2008, 12, 1)), Optional.empty());
        Optional<Period> period = Optional.of(Period.calendarYear(year, ""));
        assertThat(book.at(Words.of("caution"), 0, 1, period).map(Phrasebook.Match::meaning))
                .contains(meaning);
    }

    @Test
    void anUndatedPeriodSaysNothingAgainstAWording() {
        Phrasebook<String> book = new Phrasebook<>();
        book.add("Fine", "fine_2004", Optional.empty(), Optional.of(LocalDate.of(2008, 11, 30)));
        Words words = Words.of("fine");
        assertThat(book.at(words, 0, 1, Optional.of(Period.undated("")))).isPresent();
        assertThat(book.at(words, 0, 1, Optional.empty())).isPresent();
        assertThat(book.at(words, 0, 1, Optional.of(Period.calendarYear(2009, ""))))
                .isEmpty();
    }

    @Test
    void aWordingHasAWord() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Phrasebook<>().add(" – ", "dash"));
    }
}
