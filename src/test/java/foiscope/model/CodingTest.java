package foiscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodingTest {

    @Test
    void codedWordsSurelyMeanEachOfTheirConcepts() {
        Coding coding = new Coding.Coded(List.of("case_to_answer", "management_action"));
        assertThat(coding.mustBe("case_to_answer")).isTrue();
        assertThat(coding.mustBe("management_action")).isTrue();
        assertThat(coding.mayBe("dismissal")).isFalse();
        assertThat(coding.mustBe("dismissal")).isFalse();
    }

    @Test
    void aUnionMayBeEachOfItsConceptsAndMustBeNone() {
        Coding coding = new Coding.Union(List.of("retired", "resigned"));
        assertThat(coding.mayBe("resigned")).isTrue();
        assertThat(coding.mustBe("resigned")).isFalse();
        assertThat(coding.mayBe("dismissal")).isFalse();
    }

    @Test
    void aUnionIsPublishedInAlphabeticalOrderEachOnce() {
        assertThat(new Coding.Union(List.of("retired", "resigned", "retired")).code())
                .isEqualTo("resigned|retired");
    }

    @Test
    void unknownWordsMayMeanAnythingAndSurelyNothing() {
        Coding coding = new Coding.Uncoded();
        assertThat(coding.mayBe("resigned")).isTrue();
        assertThat(coding.mustBe("resigned")).isFalse();
    }
}
