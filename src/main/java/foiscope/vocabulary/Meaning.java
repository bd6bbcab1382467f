package foiscope.vocabulary;

import foiscope.model.ComplaintSource;
import foiscope.model.Party;
import java.io.Serializable;
import java.util.List;

/** What a wording of the vocabularies says. Rows are parsed into meanings once, when they are loaded. */
public sealed interface Meaning extends Serializable {

    /**
     * Concepts of a domain that all hold.
     *
     * @param each each a code, or several of which one holds
     */
    record Concepts(List<List<String>> each) implements Meaning {
        public Concepts {
            each = each.stream().map(List::copyOf).toList();
        }

        /** The first code, which is the only one of most wordings. */
        public String first() {
            return each.get(0).get(0);
        }

        /** All codes. */
        public List<String> all() {
            return each.stream().flatMap(List::stream).toList();
        }
    }

    /** That numbers of things are given. */
    record Measure() implements Meaning {}

    /** What is counted: a code of the counting units. */
    record Unit(String unit) implements Meaning {}

    /** Who raised it. */
    record RaisedBy(ComplaintSource source) implements Meaning {}

    /** What the labels of a band are. */
    record LabelsOf(Axis axis) implements Meaning {}

    /** That years are financial years. */
    record FinancialYears() implements Meaning {}

    /** Whose gender or role is meant. */
    record OfParty(Party party) implements Meaning {}

    /** That only the most serious outcome of each is counted. */
    record MostSerious() implements Meaning {}

    /** A breakdown that has no dimension here. */
    record Breakdown(String heading) implements Meaning {}

    /** That numbers are no counts. */
    record NoCount(NumberKind kind) implements Meaning {}

    /** That cells hold names or free text, which are never published. */
    record Unpublished() implements Meaning {}

    /** That the figures are the totals of those beside them. */
    record Total() implements Meaning {}

    /** That the figures are a part of those before them. */
    record OfWhich() implements Meaning {}

    /** A limit on whom or what is counted, which it names. */
    record Population(String words) implements Meaning {}

    /** A word that turns the meaning of what follows round. */
    record Operator() implements Meaning {}

    /** A word that adds nothing to a heading. */
    record Stop() implements Meaning {}
}
