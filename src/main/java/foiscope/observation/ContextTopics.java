package foiscope.observation;

import foiscope.model.Scope;
import foiscope.model.TextBlock;
import foiscope.text.Words;
import foiscope.vocabulary.Conduct;
import foiscope.vocabulary.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Which conduct the texts of a letter say that its figures are about, where a figure's own labels don't. */
final class ContextTopics {

    private final Conduct conduct;
    private final List<MarkedText> texts;
    private final ContextPeriods dating;
    private final Supplier<List<Placed<Scope>>> headings = new Once<>(this::headings);

    ContextTopics(Conduct conduct, List<MarkedText> texts, ContextPeriods dating) {
        this.conduct = conduct;
        this.texts = texts;
        this.dating = dating;
    }

    /** The one conduct that the nearest text names which names any, else the heading above; no limit where that is the letter's. */
    Scope of(List<NearText> near, int order) {
        for (NearText text : near) {
            if (!conduct.in(text.words()).isEmpty()) {
                return said(text.words()).orElse(Scope.NONE);
            }
        }
        return headed(order);
    }

    /** What the nearest heading above a paragraph names. */
    Scope headed(TextBlock below) {
        return headed(below.order());
    }

    private Scope headed(int order) {
        int last = Placed.before(headings.get(), order);
        return last < 0 ? Scope.NONE : headings.get().get(last).says();
    }

    private List<Placed<Scope>> headings() {
        List<Placed<Scope>> headings = new ArrayList<>();
        for (MarkedText text : texts) {
            if (dating.heading(text)) {
                said(text.words()).ifPresent(limit -> headings.add(new Placed<>(text.block(), limit)));
            }
        }
        return headings;
    }

    /** What words that name one conduct limit figures to: nothing where it is the letter's; empty where they name none or several. */
    Optional<Scope> said(Words words) {
        List<String> named = conduct.in(words);
        return named.size() == 1
                ? Optional.of(
                        conduct.besides(named.get(0)).map(Scope.NONE::about).orElse(Scope.NONE))
                : Optional.empty();
    }
}
