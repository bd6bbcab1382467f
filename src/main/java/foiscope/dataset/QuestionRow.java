package foiscope.dataset;

import org.jspecify.annotations.Nullable;

/** One thing that the request asked for, as codes, never in the requester's words. */
public record QuestionRow(
        @Meaning("The answer that deals with it") String responseId,
        @Meaning("Its number in the request, from 1") int number,
        @Meaning(
                        "The columns of observations that would answer it, ;-separated; scope where it limits whom it asks about")
                String asked,
        @Meaning("answered, part, withheld, not_held, not_answered or neither_confirmed_nor_denied") String answer,
        @Meaning("Scheme and code of the provisions cited for it, ;-separated") @Nullable String exemption) {}
