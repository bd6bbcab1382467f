package foiscope.vocabulary;

import java.io.Serializable;

/**
 * A user's ruling on words that a letter prints.
 *
 * @param line the line of the decisions file on which it stands
 * @param scope whose letters it holds for
 * @param words as the letter prints them
 * @param ruling what they mean
 */
public record Decision(long line, Scope scope, String words, Ruling ruling) implements Serializable {

    /** Whose letters a decision holds for. Of two decisions on the same words the narrower one holds. */
    public sealed interface Scope extends Serializable {

        /** All letters. */
        record All() implements Scope {}

        /** The letters of one force, by its code. */
        record OfForce(String force) implements Scope {}

        /** One document, by its SHA-256. */
        record OfDocument(String document) implements Scope {}

        /** Whether it holds for a document of a force. */
        default boolean holdsFor(String force, String document) {
            return switch (breadth()) {
                case DOCUMENT -> this.equals(new OfDocument(document));
                case FORCE -> this.equals(new OfForce(force));
                case ALL -> true;
            };
        }

        /** How many letters it takes in. */
        default Breadth breadth() {
            if (this instanceof OfDocument) {
                return Breadth.DOCUMENT;
            }
            return this instanceof OfForce ? Breadth.FORCE : Breadth.ALL;
        }
    }

    /** How many letters a scope takes in, the narrowest first. */
    enum Breadth {
        DOCUMENT,
        FORCE,
        ALL
    }

    /** What words are ruled to mean. */
    public sealed interface Ruling extends Serializable {

        /** Concepts of a domain. */
        record Coded(Domain domain, Meaning.Concepts concepts) implements Ruling {}

        /** What is counted. */
        record Counts(String unit) implements Ruling {}

        /** Nothing is counted: numbers under these words are no counts. */
        record NoCount() implements Ruling {}
    }
}
