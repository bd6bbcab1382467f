package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table printed otherwise gives the same figures, or, where the dress loses something, doubts: never other figures. */
class SameTableOtherDressTest {

    @ParameterizedTest
    @EnumSource
    void noDressChangesAFigure(Dress dress) {
        List<String> changed = new ArrayList<>();
        int tables = 0;
        int kept = 0;
        for (Letter letter : Letter.all()) {
            Optional<Layout> dressed = dress.on(letter.layout());
            if (dressed.isEmpty()) {
                continue;
            }
            Map<String, Integer> before =
                    WhatFiguresSay.of(letter.reading(), row -> row.sourceTable() > 0, dress.mayLose());
            Map<String, Integer> after =
                    WhatFiguresSay.of(letter.reading(dressed.get()), row -> row.sourceTable() > 0, dress.mayLose());
            tables++;
            kept += before.equals(after) ? 1 : 0;
            changed.addAll(WhatFiguresSay.added(letter, before, after));
        }
        System.out.printf("%s: %d of %d letters the same%n", dress, kept, tables);
        assertThat(changed).isEmpty();
    }
}
