package foiscope.warehouse;

import org.jspecify.annotations.Nullable;

/**
 * What one night did: a row of {@code runs}.
 *
 * @param started when, in UTC
 * @param ended when, in UTC
 * @param outcome {@code published}, {@code nothing_new} or {@code refused}
 * @param version the number of the warehouse's version after it; null where there is none yet
 * @param files that the sources held and that were whole
 * @param waiting files that were still being written
 * @param opened files whose bytes were read
 * @param documents taken in anew
 * @param setAside of them not read whole
 * @param figures in the release
 * @param unresolved in the release
 * @param target the folder of the release
 * @param checksums SHA-256 of the release's list of checksums; null where none was published
 * @param findings of the audit, a line each; null where there are none
 */
public record RecordedRun(
        String started,
        String ended,
        String outcome,
        @Nullable Long version,
        long files,
        long waiting,
        long opened,
        long documents,
        long setAside,
        long figures,
        long unresolved,
        String target,
        @Nullable String checksums,
        @Nullable String findings) {}
