package foiscope.dataset;

import org.jspecify.annotations.Nullable;

/**
 * A row of a comparison: what one force's figures say of one year and code. All five comparisons share it; each publishes the
 * columns that it has.
 *
 * @param dataset the dataset's file name; not published
 * @param code the role, gender, relationship or outcome; published under that name, in by_year not at all
 */
public record ComparisonRow(
        @Meaning("The dataset") String dataset,
        @Meaning("First 32 hex digits of the SHA-256 of the row's key, joined by /") String rowId,
        @Meaning("The force: its official name") String force,
        @Meaning("force_id, or _T or _U") String forceCode,
        @Meaning("What it is about: a topic_id or _U") String topic,
        @Meaning("What is counted") String countingUnit,
        @Meaning("Who raised it: public, internal or _T") String complaintSource,
        @Meaning("misconduct, crime or leaving") String outcomeKind,
        @Meaning(value = "Limits on the figures: key=value, ;-separated", documentText = true) @Nullable String scope,
        @Meaning("2017, 2016/17, or the first and last day") String year,
        @Meaning("subject, victim or complainant") @Nullable String party,
        @Meaning("The facet that the outcome is of: finding, process, sanction, exit, pending or crime") @Nullable
                String axis,
        @Meaning("The code of the dataset's dimension") @Nullable String code,
        @Meaning("The outcome's parent in its vocabulary") @Nullable String broader,
        @Meaning("Kind of year") String yearBasis,
        @Meaning(value = "Share of the year's days that the period covers", unit = "share") @Nullable Double coverage,
        @Meaning(value = "The exact figure", unit = "counting_unit") @Nullable Double count,
        @Meaning(value = "What is surely there", unit = "counting_unit") @Nullable Double lower,
        @Meaning(value = "What it can't exceed; empty where nothing bounds it", unit = "counting_unit") @Nullable
                Double upper,
        @Meaning(value = "The year's total: what is surely there", unit = "counting_unit") @Nullable Double totalLower,
        @Meaning(value = "The year's total: what it can't exceed", unit = "counting_unit") @Nullable Double totalUpper,
        @Meaning(value = "Smallest share of the year's total", unit = "share") @Nullable Double shareLower,
        @Meaning(value = "Largest share of the year's total", unit = "share") @Nullable Double shareUpper,
        @Meaning(value = "Workforce of the same roles", unit = "persons or full-time equivalents") @Nullable
                Double workforce,
        @Meaning("Worker types, measure and date of the workforce") @Nullable String workforceBasis,
        @Meaning(value = "Figures per 1,000 of the workforce, where the count is exact", unit = "per 1,000") @Nullable
                Double ratePer1000,
        @Meaning(value = "Exact Poisson 2.5 % limit of lower, per 1,000", unit = "per 1,000") @Nullable
                Double rateLower,
        @Meaning(value = "Exact Poisson 97.5 % limit of upper, per 1,000", unit = "per 1,000") @Nullable
                Double rateUpper,
        @Meaning("How many observations stand behind it") int observations,
        @Meaning("Their ids, ;-separated") String observationIds,
        @Meaning("Whether it may be compared with others of its dataset") boolean comparable,
        @Meaning("Codes of doubts and warnings, ;-separated") @Nullable String caveats) {}
