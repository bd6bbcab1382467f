package foiscope.pipeline;

import foiscope.model.Dimension;
import foiscope.publish.ReleaseVerification;
import foiscope.vocabulary.Concept;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Vocabularies;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;

/** Whether a release holds together, by its own files and the vocabularies. */
public final class ReleaseCheck {

    private ReleaseCheck() {}

    /**
     * What is wrong with a release, a line each; nothing where all is right. Needs no Spark.
     *
     * @param vocabularies a folder of rows that were added to the built-in ones when it was made
     */
    public static List<String> faults(String release, Optional<Path> vocabularies) {
        return faults(
                release, AddedVocabularies.of(vocabularies, Optional.empty()).vocabularies(), SessionJob.hadoop());
    }

    static List<String> faults(String release, Vocabularies vocabularies, Configuration hadoop) {
        return ReleaseVerification.faults(release, codes(vocabularies), hadoop);
    }

    /** Of each column of codes those that a vocabulary lists. */
    private static Map<String, Predicate<String>> codes(Vocabularies vocabularies) {
        Map<String, Predicate<String>> codes = new HashMap<>();
        Set<String> outcomes = vocabularies.concepts(Domain.MISCONDUCT).keySet();
        Set<String> crimes = vocabularies.concepts(Domain.CRIME).keySet();
        for (Dimension facet : Dimension.OUTCOMES) {
            codes.put(facet.column(), outcomes::contains);
        }
        codes.put(Dimension.OUTCOME.column(), code -> outcomes.contains(code) || crimes.contains(code));
        Map<String, Concept> roles = vocabularies.concepts(Domain.ROLE);
        Set<String> groups = roles.values().stream()
                .flatMap(role -> role.attribute("role_group").stream())
                .collect(Collectors.toSet());
        codes.put(Dimension.ROLE.column(), groups::contains);
        codes.put(Dimension.RANK.column(), roles::containsKey);
        Predicate<String> gender = vocabularies.concepts(Domain.GENDER)::containsKey;
        codes.put("gender", gender);
        codes.put(Dimension.SUBJECT_GENDER.column(), gender);
        codes.put(Dimension.VICTIM_GENDER.column(), gender);
        codes.put(Dimension.COMPLAINANT_GENDER.column(), gender);
        codes.put(Dimension.RELATIONSHIP.column(), vocabularies.concepts(Domain.RELATIONSHIP)::containsKey);
        codes.put(Dimension.DUTY_STATUS.column(), Set.of("on_duty", "off_duty", "both")::contains);
        codes.put(Dimension.COMPLAINT_SOURCE.column(), Set.of("public", "internal")::contains);
        codes.put(Dimension.OUTCOME_KIND.column(), Set.of("misconduct", "crime", "leaving")::contains);
        codes.put("topic", vocabularies.concepts(Domain.TOPIC)::containsKey);
        codes.put("counting_unit", vocabularies.units()::containsKey);
        codes.put("force_code", code -> vocabularies.forces().force(code).isPresent());
        return codes;
    }
}
