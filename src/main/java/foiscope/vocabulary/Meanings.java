package foiscope.vocabulary;

import foiscope.model.Codes;
import foiscope.model.Coding;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.model.Outcome;
import foiscope.model.OutcomeKind;
import foiscope.vocabulary.Coder.Joint;
import foiscope.vocabulary.Meaning.Concepts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the meanings of neighbouring terms of one domain join to the codes of one label. */
final class Meanings {

    private final Vocabularies vocabularies;
    private final Domain domain;

    Meanings(Vocabularies vocabularies, Domain domain) {
        this.vocabularies = vocabularies;
        this.domain = domain;
    }

    /** Both as one label, where they can be one. */
    Optional<Concepts> join(Concepts left, Concepts right, Joint joint) {
        boolean outcome = domain == Domain.MISCONDUCT || domain == Domain.LEAVING;
        if (joint == Joint.EITHER && left.each().size() == 1 && right.each().size() == 1) {
            List<String> either = new ArrayList<>(left.each().get(0));
            either.addAll(right.each().get(0));
            return Optional.of(new Concepts(List.of(either)));
        }
        if (outcome) {
            return facetsFollow(left, right, joint) ? Optional.of(all(left, right)) : Optional.empty();
        }
        if (domain == Domain.CRIME) {
            return joint == Joint.BOTH ? Optional.of(all(left, right)) : Optional.empty();
        }
        return refine(left, right).or(() -> joint == Joint.BOTH ? either(left, right) : Optional.empty());
    }

    private static Concepts all(Concepts left, Concepts right) {
        List<List<String>> each = new ArrayList<>(left.each());
        each.addAll(right.each());
        return new Concepts(each);
    }

    private static Optional<Concepts> either(Concepts left, Concepts right) {
        List<String> either = new ArrayList<>(left.each().get(0));
        either.addAll(right.each().get(0));
        return Optional.of(new Concepts(List.of(either)));
    }

    /** "Officer Constable" and "Officer (Constable)" are a constable: the narrower of two concepts of one branch. */
    private Optional<Concepts> refine(Concepts left, Concepts right) {
        if (left.each().size() != 1
                || right.each().size() != 1
                || left.each().get(0).size() != 1
                || right.each().get(0).size() != 1) {
            return Optional.empty();
        }
        String a = left.each().get(0).get(0);
        String b = right.each().get(0).get(0);
        if (vocabularies.within(domain, plain(b), plain(a))) {
            return Optional.of(right);
        }
        return vocabularies.within(domain, plain(a), plain(b)) ? Optional.of(left) : Optional.empty();
    }

    /** A finding, its forum and what came of it follow each other; a second finding after a sanction begins another outcome. */
    private boolean facetsFollow(Concepts left, Concepts right, Joint joint) {
        int last = left.each().stream().mapToInt(c -> rank(c.get(0))).max().orElse(-1);
        int next = rank(right.each().get(0).get(0));
        return joint == Joint.BOTH || next > last;
    }

    private int rank(String concept) {
        return switch (facet(concept)) {
            case "finding" -> 0;
            case "process" -> 1;
            default -> 2;
        };
    }

    private String facet(String concept) {
        return vocabularies
                .concept(Domain.MISCONDUCT, concept)
                .flatMap(c -> c.attribute("facet"))
                .orElse("");
    }

    LabelCodes codes(Concepts meaning, int from, int to) {
        return new LabelCodes(from, to, facts(meaning));
    }

    private List<Fact> facts(Concepts meaning) {
        return switch (domain) {
            case MISCONDUCT -> outcome(OutcomeKind.MISCONDUCT, meaning);
            case LEAVING -> outcome(OutcomeKind.LEAVING, meaning);
            case CRIME -> List.of(new Fact.OfOutcome(crime(meaning)));
            case ROLE -> role(meaning);
            case GENDER -> List.of(new Fact.OfGender(coding(meaning)));
            case RELATIONSHIP -> List.of(new Fact.OfCode(Dimension.RELATIONSHIP, coding(meaning)));
            case DUTY -> List.of(new Fact.OfCode(Dimension.DUTY_STATUS, coding(meaning)));
            case TOPIC -> List.of();
        };
    }

    private static Coding coding(Concepts meaning) {
        return Coding.either(meaning.each().get(0));
    }

    private List<Fact> outcome(OutcomeKind kind, Concepts meaning) {
        Map<Dimension, Coding> facets = new EnumMap<>(Dimension.class);
        List<Fact> facts = new ArrayList<>();
        for (List<String> either : meaning.each()) {
            String facet = facet(either.get(0));
            if (either.stream().anyMatch(concept -> !facet(concept).equals(facet))) {
                return List.of(new Fact.OfOutcome(new Outcome(kind, ofOneFacetOrAnother(either))));
            } else if (facet.equals("measure")) {
                facts.add(new Fact.OfPopulation(either.get(0)));
            } else if (either.equals(List.of(Codes.UNKNOWN))) {
                facets.put(Dimension.OUTCOME, Coding.Unstated.UNKNOWN);
            } else {
                Dimension.ofColumn(facet)
                        .ifPresent(d -> facets.merge(
                                d, Coding.either(either), (a, b) -> Coding.of(moreSevere(a.code(), b.code()))));
            }
        }
        if (facets.size() > 1) {
            facets.remove(Dimension.OUTCOME);
        }
        if (!facets.isEmpty()) {
            facts.add(0, new Fact.OfOutcome(new Outcome(kind, facets)));
        }
        return facts;
    }

    /** "Resigned or dismissed" says neither how the person left nor what the sanction was: each of these facets isn't known. */
    private Map<Dimension, Coding> ofOneFacetOrAnother(List<String> either) {
        Map<Dimension, Coding> facets = new EnumMap<>(Dimension.class);
        for (String concept : either) {
            Dimension.ofColumn(facet(concept)).ifPresent(d -> facets.put(d, Coding.Unstated.UNKNOWN));
        }
        facets.put(Dimension.OUTCOME, Coding.either(either));
        return facets;
    }

    private String moreSevere(String a, String b) {
        if (vocabularies.within(Domain.MISCONDUCT, b, a)) {
            return b;
        }
        if (vocabularies.within(Domain.MISCONDUCT, a, b)) {
            return a;
        }
        return severity(b) > severity(a) ? b : a;
    }

    private int severity(String concept) {
        return number(Domain.MISCONDUCT, concept, "severity");
    }

    private int number(Domain list, String concept, String attribute) {
        return vocabularies
                .concept(list, concept)
                .flatMap(c -> c.attribute(attribute))
                .map(Integer::parseInt)
                .orElse(-1);
    }

    /** A crime outcome is the furthest one on. */
    private Outcome crime(Concepts meaning) {
        List<String> furthest = meaning.each().get(0);
        for (List<String> either : meaning.each()) {
            if (number(Domain.CRIME, either.get(0), "stage") > number(Domain.CRIME, furthest.get(0), "stage")) {
                furthest = either;
            }
        }
        boolean offence = furthest.contains("offence_string");
        return offence
                ? Outcome.unknown(OutcomeKind.CRIME)
                : new Outcome(OutcomeKind.CRIME, Map.of(Dimension.OUTCOME, Coding.either(furthest)));
    }

    private List<Fact> role(Concepts meaning) {
        List<String> roles = new ArrayList<>();
        List<String> ranks = new ArrayList<>();
        for (String code : meaning.each().get(0)) {
            Optional<Concept> concept = vocabularies.concept(Domain.ROLE, plain(code));
            String band = code.endsWith("+") ? "+" : "";
            roles.add(concept.flatMap(c -> c.attribute("role_group")).orElse(code));
            ranks.add(concept.flatMap(c -> c.attribute("rank")).orElse(Codes.TOTAL) + band);
        }
        boolean oneRank = ranks.stream().distinct().count() == 1
                || roles.stream().distinct().count() == 1;
        List<Fact> facts = new ArrayList<>(List.of(new Fact.OfCode(Dimension.ROLE, Coding.either(roles))));
        if (oneRank && !ranks.contains(Codes.TOTAL)) {
            facts.add(new Fact.OfCode(Dimension.RANK, Coding.either(ranks)));
        }
        return facts;
    }

    private static String plain(String code) {
        return code.endsWith("+") ? code.substring(0, code.length() - 1) : code;
    }
}
