package foiscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodingTest {

    @Test
    void aConceptMustBeItselfAndCanBeNoOther() {
        Coding coding = new Coding.Coded("management_action");
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
        Coding coding = Coding.Unstated.UNKNOWN;
        assertThat(coding.mayBe("resigned")).isTrue();
        assertThat(coding.mustBe("resigned")).isFalse();
    }

    @Test
    void aCodeReadBackIsTheSameCoding() {
        for (Coding coding : List.of(
                Coding.Unstated.TOTAL,
                Coding.Unstated.NOT_APPLICABLE,
                new Coding.Coded("inspector+"),
                new Coding.Union(List.of("officer", "staff")))) {
            assertThat(Coding.of(coding.code())).isEqualTo(coding);
        }
    }
}
