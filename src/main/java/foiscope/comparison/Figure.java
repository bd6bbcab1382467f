package foiscope.comparison;

import foiscope.model.Basis;
import foiscope.model.Codes;
import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.model.ObservationStatus;
import foiscope.model.Scope;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** An observation that holds a figure, exact or not: the same one wherever its id is the same. */
record Figure(YearFigure row, CountInterval interval, Scope scope) {

    /** What may break a figure down; complaint_source and outcome_kind are keys instead. */
    private static final Set<Dimension> BREAKDOWNS =
            EnumSet.complementOf(EnumSet.of(Dimension.COMPLAINT_SOURCE, Dimension.OUTCOME_KIND));

    /** Empty where the document gives no figure: not held, not recorded, not applicable. */
    static Optional<Figure> of(YearFigure row) {
        Scope scope = row.scope() == null ? Scope.NONE : Scope.parse(row.scope());
        if (row.count() != null) {
            return Optional.of(new Figure(row, CountInterval.exactly(BigDecimal.valueOf(row.count())), scope));
        }
        if (row.lower() == null) {
            return Optional.empty();
        }
        BigDecimal upper = row.upper() == null ? null : BigDecimal.valueOf(row.upper());
        return Optional.of(new Figure(row, new CountInterval(BigDecimal.valueOf(row.lower()), upper), scope));
    }

    String id() {
        return row.observationId();
    }

    /** Whether it is one row of a list of single cases. */
    boolean listed() {
        return row.basis().equals(Basis.LISTED.code());
    }

    /** The case that a listed figure is about: one row of one table. */
    String caseId() {
        return row.documentId() + "/" + row.sourceTable() + "/" + row.sourceRow();
    }

    boolean zero() {
        return interval.exact().filter(f -> f.signum() == 0).isPresent();
    }

    /** Whether the force hid it. */
    boolean hidden() {
        return row.status().equals(ObservationStatus.SUPPRESSED.code())
                || row.status().equals(ObservationStatus.WITHHELD.code());
    }

    /** Its outcome_kind as a key: a listed case is a case whatever came of it. */
    String kind() {
        return listed() ? Codes.TOTAL : row.outcomeKind();
    }

    /**
     * Whether it may stand in a dataset that breaks down by these dimensions alone (contract: which figures). A listed case
     * stands in every one.
     */
    boolean enters(Collection<Dimension> own) {
        return listed()
                || row.otherBreakdown() == null && BREAKDOWNS.stream().allMatch(d -> own.contains(d) || undivided(d));
    }

    /** Whether no cell breaks it down, so that it is a total under its scope. */
    boolean total() {
        return !listed() && enters(Set.of());
    }

    /** Whether a dimension isn't broken down by its cell: total, or given by the scope. */
    boolean undivided(Dimension dimension) {
        String code = code(dimension);
        return code.equals(Codes.TOTAL) || scope.gives(dimension, code);
    }

    String code(Dimension dimension) {
        return switch (dimension) {
            case COMPLAINT_SOURCE -> row.complaintSource();
            case ROLE -> row.role();
            case RANK -> row.rank();
            case SUBJECT_GENDER -> row.subjectGender();
            case VICTIM_GENDER -> row.victimGender();
            case COMPLAINANT_GENDER -> row.complainantGender();
            case RELATIONSHIP -> row.relationship();
            case DUTY_STATUS -> row.dutyStatus();
            case OUTCOME_KIND -> row.outcomeKind();
            case OUTCOME -> row.outcome();
            case FINDING -> row.finding();
            case PROCESS -> row.process();
            case SANCTION -> row.sanction();
            case EXIT -> row.exit();
            case PENDING -> row.pending();
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figure figure && figure.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
