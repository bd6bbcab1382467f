package foiscope.dataset;

import java.util.List;

/**
 * All that one document gives: the result of interpreting its layout, and the unit in which Spark carries it. A document that
 * isn't read has its row and a reason, and nothing else.
 *
 * @param decisions the user's decisions that hold for it and whose words it has
 */
public record Reading(
        DocumentRow document,
        List<SetAsideRow> setAside,
        List<ResponseRow> responses,
        List<QuestionRow> questions,
        List<ObservationRow> observations,
        List<UnresolvedRow> unresolved,
        List<UsedDecision> decisions) {

    public Reading {
        setAside = List.copyOf(setAside);
        responses = List.copyOf(responses);
        questions = List.copyOf(questions);
        observations = List.copyOf(observations);
        unresolved = List.copyOf(unresolved);
        decisions = List.copyOf(decisions);
    }
}
