package foiscope.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A breakdown that figures may have; each has a column of its own in {@code observations}. */
public enum Dimension {
    COMPLAINT_SOURCE("complaint_source"),
    ROLE("role"),
    RANK("rank"),
    SUBJECT_GENDER("subject_gender"),
    VICTIM_GENDER("victim_gender"),
    COMPLAINANT_GENDER("complainant_gender"),
    RELATIONSHIP("relationship"),
    DUTY_STATUS("duty_status"),
    OUTCOME_KIND("outcome_kind"),
    OUTCOME("outcome"),
    FINDING("finding"),
    PROCESS("process"),
    SANCTION("sanction"),
    EXIT("exit"),
    PENDING("pending");

    /** An outcome and its facets. */
    public static final Set<Dimension> OUTCOMES =
            Collections.unmodifiableSet(EnumSet.of(OUTCOME, FINDING, PROCESS, SANCTION, EXIT, PENDING));

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    /** Its column in {@code observations}. */
    public String column() {
        return column;
    }

    /** The dimension of a column. */
    public static Optional<Dimension> ofColumn(String column) {
        return Arrays.stream(values()).filter(d -> d.column.equals(column)).findFirst();
    }
}
