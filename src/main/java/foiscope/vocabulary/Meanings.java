package foiscope.vocabulary;

import foiscope.model.Codes;
import foiscope.model.Dimension;
import foiscope.text.Phrasebook.Match;
import foiscope.vocabulary.Coder.Joint;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the meanings of neighbouring terms of one domain join to the codes of one label. */
final class Meanings {

    private final Vocabularies vocabularies;
    private final Domain domain;
    private final Dimension dimension;

    Meanings(Vocabularies vocabularies, Domain domain, Dimension dimension) {
        this.vocabularies = vocabularies;
        this.domain = domain;
        this.dimension = dimension;
    }

    /**
     * Concepts that all hold.
     *
     * @param each each a code, or several of which one holds
     */
    record Meaning(List<List<String>> each) {}

    Meaning of(Match<String> term) {
        List<List<String>> each = new ArrayList<>();
        for (String part : term.meaning().split("&")) {
            each.add(List.of(part.split("\\|")));
        }
        return new Meaning(each);
    }

    /** Both as one label, where they can be one. */
    Optional<Meaning> join(Meaning left, Meaning right, Joint joint) {
        boolean outcome = domain == Domain.MISCONDUCT || domain == Domain.LEAVING;
        if (joint == Joint.EITHER && left.each().size() == 1 && right.each().size() == 1) {
            List<String> either = new ArrayList<>(left.each().get(0));
            either.addAll(right.each().get(0));
            return Optional.of(new Meaning(List.of(either)));
        }
        if (outcome) {
            return facetsFollow(left, right, joint) ? Optional.of(all(left, right)) : Optional.empty();
        }
        if (domain == Domain.CRIME) {
            return joint == Joint.BOTH ? Optional.of(all(left, right)) : Optional.empty();
        }
        return refine(left, right).or(() -> joint == Joint.BOTH ? either(left, right) : Optional.empty());
    }

    private static Meaning all(Meaning left, Meaning right) {
        List<List<String>> each = new ArrayList<>(left.each());
        each.addAll(right.each());
        return new Meaning(each);
    }

    private static Optional<Meaning> either(Meaning left, Meaning right) {
        List<String> either = new ArrayList<>(left.each().get(0));
        either.addAll(right.each().get(0));
        return Optional.of(new Meaning(List.of(either)));
    }

    /** "Officer Constable" and "Officer (Constable)" are a constable: the narrower of two concepts of one branch. */
    private Optional<Meaning> refine(Meaning left, Meaning right) {
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
    private boolean facetsFollow(Meaning left, Meaning right, Joint joint) {
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

    LabelCodes codes(Meaning meaning, int from, int to) {
        return switch (domain) {
            case MISCONDUCT, LEAVING -> outcome(meaning, from, to);
            case CRIME -> crime(meaning, from, to);
            case ROLE -> role(meaning, from, to);
            default ->
                LabelCodes.of(from, to, Map.of(dimension, union(meaning.each().get(0))));
        };
    }

    private static String union(List<String> codes) {
        return String.join("|", codes.stream().sorted().distinct().toList());
    }

    private LabelCodes outcome(Meaning meaning, int from, int to) {
        Map<Dimension, String> codes = new EnumMap<>(Dimension.class);
        Optional<String> population = Optional.empty();
        for (List<String> either : meaning.each()) {
            String facet = facet(either.get(0));
            if (facet.equals("measure")) {
                population = Optional.of(either.get(0));
            } else {
                Dimension.ofColumn(facet).ifPresent(d -> codes.merge(d, union(either), this::moreSevere));
            }
        }
        codes.put(Dimension.OUTCOME_KIND, domain == Domain.LEAVING ? "leaving" : "misconduct");
        codes.put(Dimension.OUTCOME, meaning.each().equals(List.of(List.of("_U"))) ? Codes.UNKNOWN : first(codes));
        return new LabelCodes(from, to, codes, population);
    }

    /** The first facet present of sanction (but no action), exit, finding, process, pending, no action. */
    private static String first(Map<Dimension, String> codes) {
        String sanction = codes.getOrDefault(Dimension.SANCTION, Codes.TOTAL);
        if (!sanction.equals(Codes.TOTAL) && !sanction.equals("no_action")) {
            return sanction;
        }
        for (Dimension facet : List.of(Dimension.EXIT, Dimension.FINDING, Dimension.PROCESS, Dimension.PENDING)) {
            if (codes.containsKey(facet)) {
                return codes.getOrDefault(facet, Codes.TOTAL);
            }
        }
        return sanction;
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
    private LabelCodes crime(Meaning meaning, int from, int to) {
        List<String> furthest = meaning.each().get(0);
        for (List<String> either : meaning.each()) {
            if (number(Domain.CRIME, either.get(0), "stage") > number(Domain.CRIME, furthest.get(0), "stage")) {
                furthest = either;
            }
        }
        boolean offence = furthest.contains("offence_string");
        return LabelCodes.of(
                from,
                to,
                Map.of(Dimension.OUTCOME_KIND, "crime", Dimension.OUTCOME, offence ? Codes.UNKNOWN : union(furthest)));
    }

    private LabelCodes role(Meaning meaning, int from, int to) {
        List<String> either = meaning.each().get(0);
        List<String> roles = new ArrayList<>();
        List<String> ranks = new ArrayList<>();
        for (String code : either) {
            Optional<Concept> concept = vocabularies.concept(Domain.ROLE, plain(code));
            String band = code.endsWith("+") ? "+" : "";
            roles.add(concept.flatMap(c -> c.attribute("role_group")).orElse(code));
            ranks.add(concept.flatMap(c -> c.attribute("rank")).orElse(Codes.TOTAL) + band);
        }
        boolean oneRank = ranks.stream().distinct().count() == 1
                || roles.stream().distinct().count() == 1;
        String rank = oneRank && !ranks.contains(Codes.TOTAL) ? union(ranks) : Codes.TOTAL;
        return LabelCodes.of(from, to, Map.of(Dimension.ROLE, union(roles), Dimension.RANK, rank));
    }

    private static String plain(String code) {
        return code.endsWith("+") ? code.substring(0, code.length() - 1) : code;
    }
}
