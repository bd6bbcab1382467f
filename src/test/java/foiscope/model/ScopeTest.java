package foiscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "counted=most_serious;dated=finalised;excludes=ongoing;population=front line officers;role=officer|pcso",
                "rank=sergeant;role=officer",
                "dated=occurred"
            })
    void aScopeReadBackPrintsTheSame(String text) {
        assertThat(Scope.parse(text).text()).contains(text);
    }

    @Test
    void anEmptyScopePrintsNothing() {
        assertThat(Scope.NONE.text()).isEmpty();
        assertThat(Scope.of(Dimension.ROLE, Coding.Unstated.TOTAL).text()).isEmpty();
    }

    @Test
    void aNarrowerLimitWinsAndPopulationsAreBothKept() {
        Scope wide = Scope.of(Dimension.ROLE, Coding.of("officer")).with("suspended");
        Scope narrow = Scope.of(Dimension.ROLE, Coding.of("special")).with("front line");
        assertThat(narrow.within(wide).text()).contains("population=front line, suspended;role=special");
    }

    @Test
    void aFacetInTheScopeGivesTheOutcomeToo() {
        Scope scope = Scope.of(Dimension.SANCTION, Coding.of("dismissal"));
        assertThat(scope.gives(Dimension.OUTCOME, "dismissal")).isTrue();
        assertThat(scope.gives(Dimension.FINDING, "upheld")).isFalse();
    }
}
