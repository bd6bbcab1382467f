package foiscope.model;

import java.util.List;
import java.util.Optional;

/**
 * One thing that a request asks for.
 *
 * @param number its number in the request, from 1
 * @param columns the columns of {@code observations} that would answer it
 * @param outcomeKind misconduct or crime, where it asks for outcomes of one kind
 */
public record Ask(int number, List<String> columns, Optional<String> outcomeKind) {

    public Ask {
        columns = List.copyOf(columns);
    }
}
