package foiscope.model;

import java.util.Collection;
import java.util.List;

/** What a figure says in one dimension. Upper bounds ask what it may be, lower bounds what it must be. */
public sealed interface Coding {

    /** The code as published. */
    String code();

    /** Whether a figure so coded may count the concept. */
    boolean mayBe(String concept);

    /** Whether a figure so coded surely counts the concept. */
    boolean mustBe(String concept);

    /** Whether the figure isn't broken down by the dimension. */
    default boolean isTotal() {
        return this == Unstated.TOTAL;
    }

    /** The coding of a published code: {@code male}, {@code resigned|retired}, {@code _U}. */
    static Coding of(String code) {
        if (code.startsWith("_")) {
            return Unstated.ofCode(code);
        }
        return code.indexOf('|') < 0 ? new Coded(code) : either(List.of(code.split("\\|")));
    }

    /** One of several concepts, as the words don't say which; one concept where they are all the same. */
    static Coding either(Collection<String> concepts) {
        if (concepts.size() == 1) {
            return of(concepts.iterator().next());
        }
        List<String> each = concepts.stream().sorted().distinct().toList();
        return each.size() == 1 ? of(each.get(0)) : new Union(each);
    }

    /** One concept. */
    record Coded(String concept) implements Coding {

        @Override
        public String code() {
            return concept;
        }

        @Override
        public boolean mayBe(String other) {
            return concept.equals(other);
        }

        @Override
        public boolean mustBe(String other) {
            return concept.equals(other);
        }
    }

    /** One of the concepts holds, and the words don't say which: a union, in alphabetical order. */
    record Union(List<String> concepts) implements Coding {
        public Union {
            concepts = concepts.stream().sorted().distinct().toList();
        }

        @Override
        public String code() {
            return String.join("|", concepts);
        }

        @Override
        public boolean mayBe(String concept) {
            return concepts.contains(concept);
        }

        @Override
        public boolean mustBe(String concept) {
            return false;
        }
    }

    /** One of the codes that every dimension has beside its concepts: the figure may hold any of them. */
    enum Unstated implements Coding {
        /** Not broken down by the dimension. */
        TOTAL(Codes.TOTAL),
        /** Not known to the force, or words that no vocabulary knows. */
        UNKNOWN(Codes.UNKNOWN),
        /** The force's own 'Other'. */
        OTHER(Codes.OTHER),
        /** The cell says that it doesn't apply. */
        NOT_APPLICABLE(Codes.NOT_APPLICABLE);

        private final String code;

        Unstated(String code) {
            this.code = code;
        }

        private static Unstated ofCode(String code) {
            for (Unstated each : values()) {
                if (each.code.equals(code)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("no code of every dimension: " + code);
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public boolean mayBe(String concept) {
            return this != NOT_APPLICABLE;
        }

        @Override
        public boolean mustBe(String concept) {
            return false;
        }
    }
}
