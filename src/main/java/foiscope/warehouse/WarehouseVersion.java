package foiscope.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which snapshots of the tables belong together: a row of {@code releases}, the last of which every reader goes through. A run
 * that is killed, or whose audit fails, leaves none, and so changes nothing.
 *
 * @param number counted from 1
 * @param madeAt when, in UTC
 * @param reader the version of the program that read the documents
 * @param vocabularyVersion by which they were interpreted
 * @param vocabularies the user's added rows, by their file's name
 * @param decisions the user's rulings on words
 * @param documents snapshot of the table of this name; null where it has none yet, as with the others
 */
public record WarehouseVersion(
        long number,
        String madeAt,
        String reader,
        String vocabularyVersion,
        List<AddedFile> vocabularies,
        @Nullable AddedFile decisions,
        @Nullable Long documents,
        @Nullable Long layouts,
        @Nullable Long readings,
        @Nullable Long observations) {

    public WarehouseVersion {
        vocabularies = List.copyOf(vocabularies);
    }

    /** The snapshot of a table; null where it has none. */
    @Nullable
    Long snapshot(WarehouseTable table) {
        return switch (table) {
            case DOCUMENTS -> documents;
            case LAYOUTS -> layouts;
            case READINGS -> readings;
            case OBSERVATIONS -> observations;
            case RELEASES, RUNS -> throw new IllegalArgumentException(table + " has no part in a version");
        };
    }
}
