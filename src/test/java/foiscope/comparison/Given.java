package foiscope.comparison;

import foiscope.dataset.ObservationRow;
import foiscope.model.Basis;
import foiscope.model.Codes;
import foiscope.model.Dimension;
import foiscope.model.DocumentId;
import foiscope.model.ObservationStatus;
import foiscope.model.PeriodBasis;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An observation of a test, with defaults: an exact total of cases in calendar 2017, in the first table of one letter. */
record Given(
        String letter,
        String force,
        String forceCode,
        String topic,
        String unit,
        Map<Dimension, String> codes,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String label,
        PeriodBasis period,
        @Nullable String otherBreakdown,
        @Nullable String scope,
        @Nullable String caveats,
        @Nullable Double lower,
        @Nullable Double upper,
        ObservationStatus status,
        Basis basis,
        int table,
        int line,
        int column,
        int item) {

    static Given count(double count) {
        return new Given(
                        "a",
                        "Testshire Police",
                        "testshire",
                        "sexual_harassment",
                        "case",
                        Map.of(),
                        null,
                        null,
                        null,
                        PeriodBasis.UNKNOWN,
                        null,
                        null,
                        null,
                        count,
                        count,
                        ObservationStatus.EXACT,
                        Basis.STATED,
                        1,
                        1,
                        1,
                        1)
                .year(2017);
    }

    /** Hidden behind a sign such as {@code <5}. */
    static Given suppressed(double upper) {
        return count(0).interval(0.0, upper, ObservationStatus.SUPPRESSED);
    }

    static Given withheld() {
        return count(0).interval(0.0, null, ObservationStatus.WITHHELD);
    }

    static Given notApplicable() {
        return count(0).interval(null, null, ObservationStatus.NOT_APPLICABLE);
    }

    static Given listedCase(int line) {
        return count(1).basis(Basis.LISTED).at(1, line, 1, 1);
    }

    String id() {
        return DocumentId.stableId(documentId() + "/" + table + "/" + line + "/" + column + "/" + item);
    }

    String documentId() {
        return letter.repeat(64).substring(0, 64);
    }

    String responseId() {
        return documentId() + ":1";
    }

    Given year(int year) {
        return period(
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                Integer.toString(year),
                PeriodBasis.CALENDAR_YEAR);
    }

    Given financialYear(int begins) {
        return period(
                LocalDate.of(begins, 4, 1),
                LocalDate.of(begins + 1, 3, 31),
                begins + "-" + (begins + 1),
                PeriodBasis.FINANCIAL_YEAR);
    }

    Given period(String start, String end, String label, PeriodBasis basis) {
        return period(LocalDate.parse(start), LocalDate.parse(end), label, basis);
    }

    Given undated() {
        return period((LocalDate) null, null, "2015 to 2020", PeriodBasis.UNKNOWN);
    }

    Given role(String role) {
        return with(Dimension.ROLE, role);
    }

    Given rank(String role, String rank) {
        return with(Dimension.ROLE, role).with(Dimension.RANK, rank);
    }

    Given subject(String gender) {
        return with(Dimension.SUBJECT_GENDER, gender);
    }

    Given victim(String gender) {
        return with(Dimension.VICTIM_GENDER, gender);
    }

    Given crime(String outcome) {
        return with(Dimension.OUTCOME_KIND, "crime").with(Dimension.OUTCOME, outcome);
    }

    /** A misconduct outcome of one facet. */
    Given outcome(Dimension facet, String code) {
        return with(Dimension.OUTCOME_KIND, "misconduct")
                .with(Dimension.OUTCOME, code)
                .with(facet, code);
    }

    Given with(Dimension dimension, String code) {
        Map<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(codes);
        more.put(dimension, code);
        return new Given(
                letter,
                force,
                forceCode,
                topic,
                unit,
                Map.copyOf(more),
                start,
                end,
                label,
                period,
                otherBreakdown,
                scope,
                caveats,
                lower,
                upper,
                status,
                basis,
                table,
                line,
                column,
                item);
    }

    Given letter(String hexDigit) {
        return new Given(
                hexDigit,
                force,
                forceCode,
                topic,
                unit,
                codes,
                start,
                end,
                label,
                period,
                otherBreakdown,
                scope,
                caveats,
                lower,
                upper,
                status,
                basis,
                table,
                line,
                column,
                item);
    }

    Given force(String name, String code) {
        return new Given(
                letter,
                name,
                code,
                topic,
                unit,
                codes,
                start,
                end,
                label,
                period,
                otherBreakdown,
                scope,
                caveats,
                lower,
                upper,
                status,
                basis,
                table,
                line,
                column,
                item);
    }

    Given about(String subject, String countingUnit) {
        return new Given(
                letter,
                force,
                forceCode,
                subject,
                countingUnit,
                codes,
                start,
                end,
                label,
                period,
                otherBreakdown,
                scope,
                caveats,
                lower,
                upper,
                status,
                basis,
                table,
                line,
                column,
                item);
    }

    Given period(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable String said, PeriodBasis kind) {
        return new Given(
                letter,
                force,
                forceCode,
                topic,
                unit,
                codes,
                first,
                last,
                said,
                kind,
                otherBreakdown,
                scope,
                caveats,
                lower,
                upper,
                status,
                basis,
                table,
                line,
                column,
                item);
    }

    Given otherBreakdown(String breakdown) {
        return new Given(
                letter, force, forceCode, topic, unit, codes, start, end, label, period, breakdown, scope, caveats,
                lower, upper, status, basis, table, line, column, item);
    }

    Given scope(String limits) {
        return new Given(
                letter,
                force,
                forceCode,
                topic,
                unit,
                codes,
                start,
                end,
                label,
                period,
                otherBreakdown,
                limits,
                caveats,
                lower,
                upper,
                status,
                basis,
                table,
                line,
                column,
                item);
    }

    Given caveats(String codesOfCaveats) {
        return new Given(
                letter,
                force,
                forceCode,
                topic,
                unit,
                codes,
                start,
                end,
                label,
                period,
                otherBreakdown,
                scope,
                codesOfCaveats,
                lower,
                upper,
                status,
                basis,
                table,
                line,
                column,
                item);
    }

    Given interval(@Nullable Double least, @Nullable Double most, ObservationStatus as) {
        return new Given(
                letter,
                force,
                forceCode,
                topic,
                unit,
                codes,
                start,
                end,
                label,
                period,
                otherBreakdown,
                scope,
                caveats,
                least,
                most,
                as,
                basis,
                table,
                line,
                column,
                item);
    }

    Given basis(Basis read) {
        return new Given(
                letter,
                force,
                forceCode,
                topic,
                unit,
                codes,
                start,
                end,
                label,
                period,
                otherBreakdown,
                scope,
                caveats,
                lower,
                upper,
                status,
                read,
                table,
                line,
                column,
                item);
    }

    /** Its place; table 0 is prose. */
    Given at(int inTable, int inRow, int inColumn, int nth) {
        return new Given(
                letter,
                force,
                forceCode,
                topic,
                unit,
                codes,
                start,
                end,
                label,
                period,
                otherBreakdown,
                scope,
                caveats,
                lower,
                upper,
                status,
                basis,
                inTable,
                inRow,
                inColumn,
                nth);
    }

    Given table(int number) {
        return at(number, line, column, item);
    }

    ObservationRow observed() {
        return new ObservationRow(
                id(),
                documentId(),
                responseId(),
                force,
                forceCode,
                null,
                topic,
                start,
                end,
                label,
                period.code(),
                unit,
                code(Dimension.COMPLAINT_SOURCE),
                code(Dimension.ROLE),
                code(Dimension.RANK),
                code(Dimension.SUBJECT_GENDER),
                code(Dimension.VICTIM_GENDER),
                code(Dimension.COMPLAINANT_GENDER),
                code(Dimension.RELATIONSHIP),
                code(Dimension.DUTY_STATUS),
                code(Dimension.OUTCOME_KIND),
                code(Dimension.OUTCOME),
                code(Dimension.FINDING),
                code(Dimension.PROCESS),
                code(Dimension.SANCTION),
                code(Dimension.EXIT),
                code(Dimension.PENDING),
                otherBreakdown,
                scope,
                caveats,
                status == ObservationStatus.EXACT ? lower : null,
                lower,
                upper,
                status.code(),
                basis.code(),
                null,
                null,
                table,
                line,
                column,
                item,
                "1");
    }

    private String code(Dimension dimension) {
        return codes.getOrDefault(dimension, Codes.TOTAL);
    }
}
