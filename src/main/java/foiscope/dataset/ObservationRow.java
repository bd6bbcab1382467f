package foiscope.dataset;

import foiscope.model.CellRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One figure that a document prints, with its place. */
public record ObservationRow(
        @Meaning("First 32 hex digits of the SHA-256 of document_id/source_table/source_row/source_column/source_item")
                String observationId,
        @Meaning("The document that prints it") String documentId,
        @Meaning("The answer that it belongs to") String responseId,
        @Meaning("The force whose figure it is: its official name") String force,
        @Meaning("force_id; _T for a whole country; _U for a body that is no known force") String forceCode,
        @Meaning(value = "The force's own reference, without its label", documentText = true) @Nullable
                String reference,
        @Meaning("What it is about: a topic_id or _U") String topic,
        @Meaning("First day that it covers") @Nullable LocalDate periodStart,
        @Meaning("Last day that it covers") @Nullable LocalDate periodEnd,
        @Meaning(value = "The period as printed", documentText = true) @Nullable String periodLabel,
        @Meaning("Kind of period") String periodBasis,
        @Meaning("What is counted") String countingUnit,
        @Meaning("Who raised it: public, internal or _T") String complaintSource,
        @Meaning("Role group of the person complained of") String role,
        @Meaning("Rank of the person complained of") String rank,
        @Meaning("Gender of the person complained of") String subjectGender,
        @Meaning("Gender of the victim") String victimGender,
        @Meaning("Gender of the complainant") String complainantGender,
        @Meaning("Relationship of the subject to the victim") String relationship,
        @Meaning("on_duty, off_duty or both") String dutyStatus,
        @Meaning("misconduct, crime or leaving") String outcomeKind,
        @Meaning("The first facet present, or the crime outcome's own code") String outcome,
        @Meaning("Conclusion on whether the conduct happened") String finding,
        @Meaning("Route or forum") String process,
        @Meaning("Something done to the person") String sanction,
        @Meaning("Leaving the force by choice or time") String exit,
        @Meaning("Not finished") String pending,
        @Meaning(value = "A breakdown that has no column here: heading=value", documentText = true) @Nullable
                String otherBreakdown,
        @Meaning(value = "Limits that the figure's own cell doesn't state: key=value, ;-separated", documentText = true)
                @Nullable
                String scope,
        @Meaning("Codes of doubts and warnings, ;-separated") @Nullable String caveats,
        @Meaning(value = "The exact figure", unit = "counting_unit") @Nullable Double count,
        @Meaning(value = "What is surely there", unit = "counting_unit") @Nullable Double lower,
        @Meaning(value = "What it can't exceed; empty where nothing bounds it", unit = "counting_unit") @Nullable
                Double upper,
        @Meaning("What the figure is") String status,
        @Meaning("How it was read") String basis,
        @Meaning("sure, or check: a sign of a wrong reading was found") String confidence,
        @Meaning("Codes of such signs, ;-separated") @Nullable String doubts,
        @Meaning(value = "The words that carry the figure and its label", documentText = true) @Nullable
                String verbatim,
        @Meaning("Page, from 1") @Nullable Integer sourcePage,
        @Meaning("Table in the document, from 1; 0 in prose") int sourceTable,
        @Meaning("Row, from 1; in prose the paragraph") int sourceRow,
        @Meaning("Column, from 1; 0 in prose") int sourceColumn,
        @Meaning("Word in the cell or paragraph, from 1") int sourceItem,
        @Meaning(
                        value =
                                "The labels that govern the figure, the nearest first, each with its place; ;-separated",
                        documentText = true)
                @Nullable
                String governedBy,
        @Meaning("Version of the vocabularies, then a hash of added rows and decisions") String vocabularyVersion) {

    /** Where it stands. */
    public CellRef place() {
        return new CellRef(sourcePage, null, sourceTable, sourceRow, sourceColumn, sourceItem);
    }
}
