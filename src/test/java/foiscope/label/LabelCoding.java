package foiscope.label;

import foiscope.model.Codes;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.text.Calendar;
import foiscope.text.PeriodText;
import foiscope.text.Words;
import foiscope.vocabulary.Axis;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the label reader makes of words, as text that a table of expectations can hold. */
final class LabelCoding {

    private static final Vocabularies VOCABULARIES = Vocabularies.builtIn();

    private final LabelReader labels = new LabelReader(
            VOCABULARIES,
            new PeriodText(Calendar.of(VOCABULARIES.markerBook(Marker.TO_DATE), Optional.empty(), Map.of())),
            Codes.UNKNOWN);

    /** An outcome's facets as {@code finding=upheld;sanction=dismissal}; {@code ?} where it isn't known which. */
    String outcome(String words) {
        Set<String> facets = new TreeSet<>();
        LabelMeaning meaning = read("outcome_misconduct", words);
        for (Fact fact : meaning.facts()) {
            boolean measure = fact instanceof Fact.OfPopulation population
                    && VOCABULARIES
                            .concept(Domain.MISCONDUCT, population.words())
                            .isPresent();
            if (fact instanceof Fact.OfOutcome) {
                facets.addAll(said(fact));
            } else if (measure) {
                facets.add("measure=" + ((Fact.OfPopulation) fact).words());
            }
        }
        boolean open = facets.isEmpty()
                || meaning.turned()
                || facets.stream().anyMatch(facet -> facet.startsWith(Dimension.OUTCOME.column()));
        return open ? "?" : String.join(";", facets);
    }

    /** All facts, in the order of the alphabet. */
    String all(String kind, String words) {
        Set<String> all = new TreeSet<>();
        LabelMeaning meaning = read(kind, words);
        meaning.facts().forEach(fact -> all.addAll(said(fact)));
        if (meaning.measure()) {
            all.add("measure");
        }
        if (meaning.total()) {
            all.add("total");
        }
        return String.join(";", all);
    }

    private LabelMeaning read(String kind, String words) {
        BandType band =
                switch (kind) {
                    case "outcome_misconduct" -> new BandType.Values(Axis.OUTCOME, Domain.MISCONDUCT);
                    case "outcome_crime" -> new BandType.Values(Axis.OUTCOME, Domain.CRIME);
                    case "gender" -> BandType.of(Axis.GENDER);
                    case "relationship" -> BandType.of(Axis.RELATIONSHIP);
                    case "role_rank" -> BandType.of(Axis.ROLE);
                    case "unit" -> new BandType.Free();
                    default -> throw new IllegalArgumentException(kind);
                };
        return labels.read(Words.of(words), band, Optional.empty());
    }

    private static Set<String> said(Fact fact) {
        Set<String> said = new TreeSet<>();
        if (fact instanceof Fact.OfOutcome outcome) {
            outcome.outcome().facets().forEach((facet, coding) -> said.add(facet.column() + "=" + coding.code()));
        } else if (fact instanceof Fact.OfCode code) {
            said.add(code.dimension().column() + "=" + code.coding().code());
        } else if (fact instanceof Fact.OfGender gender) {
            said.add("gender=" + gender.coding().code());
        } else if (fact instanceof Fact.OfUnit unit) {
            said.add("unit=" + unit.unit());
        } else if (fact instanceof Fact.OfParty of) {
            said.add("party=" + of.party().name().toLowerCase(Locale.ROOT));
        } else if (fact instanceof Fact.OfSource of) {
            said.add("source=" + of.source().name().toLowerCase(Locale.ROOT));
        } else if (fact instanceof Fact.OfTopic of) {
            said.add("topic=" + of.topic());
        } else if (fact instanceof Fact.OfPopulation population) {
            said.add("population=" + population.words());
        } else {
            said.add(fact.toString());
        }
        return said;
    }
}
