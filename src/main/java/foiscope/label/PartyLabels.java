package foiscope.label;

import foiscope.model.Coding;
import foiscope.model.ComplaintSource;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.model.Party;
import foiscope.text.Words;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What labels say under a heading that names a party. Roles and ranks in the datasets are the subject's; those of a complainant say
 * who raised a matter, those of a victim that the two are colleagues.
 */
public final class PartyLabels {

    private static final String COLLEAGUE = "colleague";
    private static final String MEMBER_OF_PUBLIC = "member_of_public";

    private final Vocabularies vocabularies;

    public PartyLabels(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** What a label says of a party, out of what it says on its own. */
    public LabelMeaning of(Party party, Words words, LabelMeaning meaning) {
        List<Fact> facts = new ArrayList<>(meaning.facts());
        boolean gender = meaning.fact(Fact.OfGender.class).isPresent();
        if (gender && meaning.fact(Fact.OfParty.class).isEmpty()) {
            facts.add(new Fact.OfParty(party));
        }
        if (party == Party.SUBJECT || meaning.total()) {
            return meaning.withFacts(facts);
        }
        boolean workforce = facts.stream().anyMatch(PartyLabels::known);
        String roles = roles(facts);
        if (facts.removeIf(PartyLabels::roleOrRank) && workforce) {
            facts.removeIf(Fact.OfPopulation.class::isInstance);
            facts.add(
                    party == Party.COMPLAINANT ? new Fact.OfSource(ComplaintSource.INTERNAL) : relationship(COLLEAGUE));
            facts.add(new Fact.OfPopulation(party.code() + " " + roles));
        } else if (ofPublic(words)) {
            facts.removeIf(Fact.OfPopulation.class::isInstance);
            facts.add(
                    party == Party.COMPLAINANT
                            ? new Fact.OfSource(ComplaintSource.PUBLIC)
                            : relationship(MEMBER_OF_PUBLIC));
        }
        return meaning.withFacts(facts);
    }

    /** The codes of roles and ranks, as words. */
    private static String roles(List<Fact> facts) {
        return facts.stream()
                .filter(PartyLabels::known)
                .map(fact -> ((Fact.OfCode) fact).coding().code())
                .distinct()
                .collect(Collectors.joining(" "))
                .replace('_', ' ');
    }

    private boolean ofPublic(Words words) {
        return vocabularies.markerBook(Marker.OF_PUBLIC).whole(words).isPresent();
    }

    private static Fact relationship(String code) {
        return new Fact.OfCode(Dimension.RELATIONSHIP, Coding.of(code));
    }

    private static boolean roleOrRank(Fact fact) {
        return fact instanceof Fact.OfCode code
                && (code.dimension() == Dimension.ROLE || code.dimension() == Dimension.RANK);
    }

    private static boolean known(Fact fact) {
        return roleOrRank(fact) && ((Fact.OfCode) fact).coding() != Coding.Unstated.UNKNOWN;
    }
}
