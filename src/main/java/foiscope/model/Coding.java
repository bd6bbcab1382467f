package foiscope.model;

import java.util.List;

/** What a vocabulary makes of some words. */
public sealed interface Coding {

    /** Whether a figure under these words may count the concept: what an upper bound asks. */
    boolean mayBe(String concept);

    /** Whether a figure under these words surely counts the concept: what a lower bound asks. */
    boolean mustBe(String concept);

    /** All of the concepts hold at once: a finding and a sanction, a role and a rank. */
    record Coded(List<String> concepts) implements Coding {
        public Coded {
            concepts = List.copyOf(concepts);
        }

        @Override
        public boolean mayBe(String concept) {
            return concepts.contains(concept);
        }

        @Override
        public boolean mustBe(String concept) {
            return concepts.contains(concept);
        }
    }

    /** One of the concepts holds, and the words don't say which: a union, in alphabetical order. */
    record Union(List<String> concepts) implements Coding {
        public Union {
            concepts = concepts.stream().sorted().distinct().toList();
        }

        @Override
        public boolean mayBe(String concept) {
            return concepts.contains(concept);
        }

        @Override
        public boolean mustBe(String concept) {
            return false;
        }

        /** As published: {@code resigned|retired}. */
        public String code() {
            return String.join("|", concepts);
        }
    }

    /** The words are none that the vocabulary knows. */
    record Uncoded() implements Coding {
        @Override
        public boolean mayBe(String concept) {
            return true;
        }

        @Override
        public boolean mustBe(String concept) {
            return false;
        }
    }
}
