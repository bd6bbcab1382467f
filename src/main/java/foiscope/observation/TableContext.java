package foiscope.observation;

import foiscope.model.Period;
import foiscope.observation.HeadingText.Value;
import java.util.Map;
import java.util.Optional;

/**
 * What the words above a table say of all its figures.
 *
 * @param unit what is counted, where they name one unit only
 * @param source who raised it
 * @param period the period of figures that have none of their own
 * @param values the domain of its rows' labels
 * @param note what a remark in the table says is counted, against its headings
 */
record TableContext(
        Optional<String> unit,
        Optional<String> source,
        Optional<Period> period,
        Map<String, String> scope,
        Optional<Value> values,
        Optional<Heading.Counts> note) {}
