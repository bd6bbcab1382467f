package foiscope.review;

import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Meaning;
import foiscope.vocabulary.Vocabularies;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.CosineSimilarity;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * The concepts whose wordings come nearest to words. A wording's score is the larger of two measures: Jaro and Winkler's of the
 * spelling, which takes a slip of the pen for little, and the cosine of the words, which takes their order for nothing. A likeness
 * of words is no likeness of meaning: what they mean is the user's to say.
 */
public final class NearestConcepts {

    /** Words less like than this have nothing to do with each other. */
    private static final double LEAST = 0.75;

    private static final int SHOWN = 3;

    private final Map<Domain, SortedMap<String, Meaning.Concepts>> wordings = new EnumMap<>(Domain.class);
    private final JaroWinklerSimilarity spelling = new JaroWinklerSimilarity();
    private final CosineSimilarity cosine = new CosineSimilarity();

    /**
     * A concept that may be meant.
     *
     * @param domain in which it has its place
     * @param concept as a decision writes it
     * @param wording of the concept that is nearest
     * @param score from 0 to 1
     */
    public record Suggestion(Domain domain, String concept, String wording, double score) {

        /** {@code written_warning ‘written warning’ 0.93}. */
        public String inWords() {
            return String.format(Locale.ROOT, "%s \u2018%s\u2019 %.2f", concept, wording, score);
        }
    }

    public NearestConcepts(Vocabularies vocabularies) {
        for (Domain domain : Domain.values()) {
            wordings.put(domain, vocabularies.book(domain).wordings());
        }
    }

    /**
     * The nearest concepts, the nearest first; none where none is like.
     *
     * @param domain a domain's name in the vocabulary files, or nothing for all
     */
    public List<Suggestion> of(String words, String domain) {
        String normal = Words.normal(words);
        List<Domain> within = Domain.of(domain).map(List::of).orElse(Arrays.asList(Domain.values()));
        Map<String, Suggestion> best = new HashMap<>();
        for (Domain place : within) {
            wordings.getOrDefault(place, new TreeMap<>()).forEach((wording, meaning) -> {
                double score = score(normal, wording);
                if (score >= LEAST) {
                    best.merge(
                            place + "/" + written(meaning),
                            new Suggestion(place, written(meaning), wording, score),
                            (a, b) -> a.score() >= b.score() ? a : b);
                }
            });
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Suggestion::score)
                        .reversed()
                        .thenComparing(Suggestion::domain)
                        .thenComparing(Suggestion::concept))
                .limit(SHOWN)
                .toList();
    }

    private double score(String words, String wording) {
        return Math.max(spelling.apply(words, wording), cosine.cosineSimilarity(counts(words), counts(wording)));
    }

    private static Map<CharSequence, Integer> counts(String words) {
        Map<CharSequence, Integer> counts = new HashMap<>();
        for (String word : words.split(" ", -1)) {
            counts.merge(word, 1, Integer::sum);
        }
        return counts;
    }

    /** As a decision writes it: {@code a|b} is one of two, {@code a&b} is both. */
    private static String written(Meaning.Concepts meaning) {
        return meaning.each().stream().map(either -> String.join("|", either)).collect(Collectors.joining("&"));
    }
}
