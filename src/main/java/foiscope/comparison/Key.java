package foiscope.comparison;

import foiscope.model.Codes;
import foiscope.model.DocumentId;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What figures must share to meet at all; outcome_kind and code come on top (contract: the comparisons). Its components are the
 * columns by which Spark groups figures.
 *
 * @param documentOfUnknownForce the letter, where it doesn't say which force answers: two such letters may be of two forces
 */
public record Key(
        String force,
        String forceCode,
        String topic,
        String countingUnit,
        String complaintSource,
        @Nullable String scope,
        String year,
        YearBasis yearBasis,
        LocalDate yearFirst,
        LocalDate yearLast,
        @Nullable String documentOfUnknownForce) {

    static Key of(YearFigure row) {
        return new Key(
                row.force(),
                row.forceCode(),
                row.topic(),
                row.countingUnit(),
                row.complaintSource(),
                row.scope(),
                row.year(),
                row.yearBasis(),
                row.yearFirst(),
                row.yearLast(),
                row.force().equals(Codes.UNKNOWN) ? row.documentId() : null);
    }

    Year inYear() {
        return new Year(year, yearBasis, yearFirst, yearLast);
    }

    /** The id of a row under the key; a stock's ends in its year's basis, since it meets no year's figures. */
    String rowId(String outcomeKind, @Nullable String division, @Nullable String code) {
        Stream<@Nullable String> parts = Stream.of(
                force,
                topic,
                countingUnit,
                complaintSource,
                outcomeKind,
                scope == null ? "" : scope,
                year,
                division,
                code,
                yearBasis == YearBasis.POINT_IN_TIME ? yearBasis.code() : null,
                documentOfUnknownForce);
        return DocumentId.stableId(parts.filter(part -> part != null).collect(Collectors.joining("/")));
    }
}
