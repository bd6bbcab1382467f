package foiscope.observation;

import foiscope.label.LabelMeaning;
import foiscope.label.LabelReader;
import foiscope.model.Basis;
import foiscope.model.Fact;
import foiscope.model.Label;
import foiscope.model.Observation;
import foiscope.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A list whose items add up to the one figure that a sentence before it states counts what that sentence counts, where its own
 * labels don't say what it counts.
 */
final class SentenceTotals {

    private final LabelReader labels;

    SentenceTotals(LabelReader labels) {
        this.labels = labels;
    }

    /** The list's figures, with the unit of the sentence that they are the parts of. */
    Figures counted(EarlierFigures before, Figures list) {
        List<Observation> parts = list.observations();
        boolean open = parts.size() > 1
                && parts.stream().noneMatch(o -> o.basis() == Basis.TOTAL_ROW)
                && parts.stream().flatMap(o -> o.path().stream()).noneMatch(this::saysUnit);
        Optional<BigDecimal> sum = open ? Units.sum(parts) : Optional.empty();
        if (sum.isEmpty()) {
            return list;
        }
        List<Observation> wholes = before.sentencesOf(sum.get()).stream()
                .filter(o -> parts.stream().allMatch(part -> samePeriodAndForce(o, part)))
                .toList();
        boolean one = wholes.stream().map(o -> o.unit() + o.source()).distinct().count() == 1;
        if (!one) {
            return list;
        }
        Observation whole = wholes.get(0);
        List<Label> said =
                whole.path().stream().filter(SentenceTotals::isSentence).toList();
        return new Figures(
                parts.stream()
                        .map(o -> o.withUnit(whole.unit(), whole.source()).governedBy(said))
                        .toList(),
                list.unresolved());
    }

    /** Whether a list's own label says what is counted: "of suspect" only says whose relationship. */
    private boolean saysUnit(Label label) {
        if (label.role() != Label.Role.ROW && label.role() != Label.Role.TITLE) {
            return false;
        }
        LabelMeaning meaning = labels.read(Words.of(label.words()));
        return meaning.fact(Fact.OfUnit.class).isPresent() && !meaning.weakUnit();
    }

    private static boolean isSentence(Label label) {
        return label.role() == Label.Role.SENTENCE;
    }

    private static boolean samePeriodAndForce(Observation a, Observation b) {
        return Objects.equals(a.period().start(), b.period().start())
                && Objects.equals(a.period().end(), b.period().end())
                && a.force().equals(b.force());
    }
}
