package foiscope.observation;

import foiscope.model.CountInterval;
import foiscope.model.Observation;
import foiscope.model.ObservationStatus;
import foiscope.text.CountText;
import foiscope.text.Sentences;
import foiscope.text.Words;
import foiscope.vocabulary.MarkedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures that a letter says are rounded: "rounded to the nearest five" makes 15 what lies from 13 to 17. A sentence on percentages says
 * nothing of counts.
 */
final class Rounding {

    private static final Pattern ROUNDED =
            Pattern.compile("(?i)\\bround(?:ed|ing)\\b.{0,40}?\\b(?:nearest|multiples? of)\\s+(?:whole )?(\\w+)");
    private static final Pattern PERCENTAGES = Pattern.compile("(?i)per\\s?cent|%|rates?\\b|decimal");
    private static final Map<String, Integer> NAMED = Map.of("hundred", 100, "thousand", 1000);

    private Rounding() {}

    /** The figures as the letter's rounding leaves them. */
    static Figures of(Figures figures, List<MarkedText> texts) {
        Optional<BigDecimal> unit =
                texts.stream().flatMap(text -> unit(text).stream()).findFirst();
        unit.ifPresent(nearest -> figures.observations().replaceAll(o -> rounded(o, nearest)));
        return figures;
    }

    private static Optional<BigDecimal> unit(MarkedText text) {
        if (text.text().toLowerCase(Locale.ROOT).indexOf("round") < 0) {
            return Optional.empty();
        }
        for (Words sentence : Sentences.in(text.words())) {
            Matcher rounded = ROUNDED.matcher(sentence.text());
            if (rounded.find() && !PERCENTAGES.matcher(sentence.text()).find()) {
                String word = Words.normal(rounded.group(1));
                return Optional.ofNullable(NAMED.get(word))
                        .map(BigDecimal::valueOf)
                        .or(() -> CountText.number(word))
                        .filter(n -> n.compareTo(BigDecimal.ONE) > 0);
            }
        }
        return Optional.empty();
    }

    private static Observation rounded(Observation o, BigDecimal nearest) {
        Optional<BigDecimal> count = o.interval().flatMap(CountInterval::exact);
        boolean multiple = o.status() == ObservationStatus.EXACT
                && count.filter(n -> n.remainder(nearest).signum() == 0).isPresent();
        if (!multiple) {
            return o;
        }
        BigDecimal half = BigDecimal.valueOf(nearest.longValue() / 2);
        BigDecimal n = count.orElseThrow();
        return o.approximately(new CountInterval(n.subtract(half).max(BigDecimal.ZERO), n.add(half)));
    }
}
