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
final class Given {

    private String letter = "a";
    private String force = "Testshire Police";
    private String forceCode = "testshire";
    private String topic = "sexual_harassment";
    private String unit = "case";
    private final Map<Dimension, String> codes = new EnumMap<>(Dimension.class);
    private @Nullable LocalDate start = LocalDate.of(2017, 1, 1);
    private @Nullable LocalDate end = LocalDate.of(2017, 12, 31);
    private @Nullable String label = "2017";
    private PeriodBasis period = PeriodBasis.CALENDAR_YEAR;
    private @Nullable String otherBreakdown;
    private @Nullable String scope;
    private @Nullable String caveats;
    private @Nullable Double lower;
    private @Nullable Double upper;
    private ObservationStatus status = ObservationStatus.EXACT;
    private Basis basis = Basis.STATED;
    private int table = 1;
    private int line = 1;
    private int column = 1;
    private int item = 1;

    private Given() {}

    static Given count(double count) {
        return new Given().interval(count, count, ObservationStatus.EXACT);
    }

    private Given copy() {
        Given given = new Given();
        given.letter = letter;
        given.force = force;
        given.forceCode = forceCode;
        given.topic = topic;
        given.unit = unit;
        given.codes.putAll(codes);
        given.start = start;
        given.end = end;
        given.label = label;
        given.period = period;
        given.otherBreakdown = otherBreakdown;
        given.scope = scope;
        given.caveats = caveats;
        given.lower = lower;
        given.upper = upper;
        given.status = status;
        given.basis = basis;
        given.table = table;
        given.line = line;
        given.column = column;
        given.item = item;
        return given;
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

    String letter() {
        return letter;
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
        Given given = copy();
        given.codes.put(dimension, code);
        return given;
    }

    Given letter(String hexDigit) {
        Given given = copy();
        given.letter = hexDigit;
        return given;
    }

    Given force(String name, String code) {
        Given given = copy();
        given.force = name;
        given.forceCode = code;
        return given;
    }

    Given about(String subject, String countingUnit) {
        Given given = copy();
        given.topic = subject;
        given.unit = countingUnit;
        return given;
    }

    Given period(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable String said, PeriodBasis kind) {
        Given given = copy();
        given.start = first;
        given.end = last;
        given.label = said;
        given.period = kind;
        return given;
    }

    Given otherBreakdown(String breakdown) {
        Given given = copy();
        given.otherBreakdown = breakdown;
        return given;
    }

    Given scope(String limits) {
        Given given = copy();
        given.scope = limits;
        return given;
    }

    Given caveats(String codesOfCaveats) {
        Given given = copy();
        given.caveats = codesOfCaveats;
        return given;
    }

    Given interval(@Nullable Double least, @Nullable Double most, ObservationStatus as) {
        Given given = copy();
        given.lower = least;
        given.upper = most;
        given.status = as;
        return given;
    }

    Given basis(Basis read) {
        Given given = copy();
        given.basis = read;
        return given;
    }

    /** Its place; table 0 is prose. */
    Given at(int inTable, int inRow, int inColumn, int nth) {
        Given given = copy();
        given.table = inTable;
        given.line = inRow;
        given.column = inColumn;
        given.item = nth;
        return given;
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
                "sure",
                null,
                null,
                null,
                table,
                line,
                column,
                item,
                null,
                "1");
    }

    private String code(Dimension dimension) {
        return codes.getOrDefault(dimension, Codes.TOTAL);
    }
}
