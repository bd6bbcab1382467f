package foiscope.observation;

import foiscope.model.Codes;
import foiscope.observation.TableReader.Total;
import java.util.List;
import java.util.Optional;

/**
 * Who raised what is counted. A complaint is the public's unless it is called internal: in law only a member of the public
 * complains (Police Reform Act 2002, s.12); conduct matters are the force's own.
 */
final class Sources {

    private Sources() {}

    /** From the heading, else the heading above it, else the words above the table, else what the unit implies. */
    static String of(
            Optional<String> said, Optional<Heading.Counts> section, TableContext context, Optional<String> unit) {
        return said.or(() -> section.flatMap(s -> s.source().or(() -> implied(s.unit()))))
                .or(context::source)
                .or(() -> implied(unit))
                .orElse(Codes.TOTAL);
    }

    static Optional<String> implied(Optional<String> unit) {
        return unit.flatMap(u -> switch (u) {
            case "complaint" -> Optional.of("public");
            case "conduct_matter" -> Optional.of("internal");
            default -> Optional.empty();
        });
    }

    /** Totals in one table are of one population: if one says who raised it and none says another, all are. */
    static List<Total> shared(List<Total> totals) {
        List<String> said = totals.stream()
                .map(Total::source)
                .filter(s -> !s.equals(Codes.TOTAL))
                .distinct()
                .toList();
        return said.size() == 1
                ? totals.stream().map(t -> t.raisedBy(said.get(0))).toList()
                : totals;
    }
}
