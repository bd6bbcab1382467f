package foiscope.pipeline;

import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import foiscope.dataset.ObservationRow;
import foiscope.dataset.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a reading's figures say, whatever their places and print, with how often they say it. */
final class WhatFiguresSay {

    private static final Set<String> OF_THE_PRINT = Set.of(
            "observation_id",
            "document_id",
            "response_id",
            "reference",
            "vocabulary_version",
            "period_label",
            "verbatim",
            "source_page",
            "source_table",
            "source_row",
            "source_column",
            "source_item",
            "governed_by",
            "confidence",
            "doubts");

    private WhatFiguresSay() {}

    /** The figures of tables. */
    static Map<String, Integer> inTables(Reading reading) {
        return of(reading, row -> row.sourceTable() > 0, Set.of());
    }

    /** @param aside columns that say nothing here */
    static Map<String, Integer> of(Reading reading, Predicate<ObservationRow> which, Set<String> aside) {
        Map<String, Integer> figures = new TreeMap<>();
        reading.observations().stream().filter(which).forEach(row -> figures.merge(said(row, aside), 1, Integer::sum));
        return figures;
    }

    private static String said(ObservationRow row, Set<String> aside) {
        StringBuilder said = new StringBuilder();
        for (Column column : Dataset.OBSERVATIONS.columns()) {
            if (!OF_THE_PRINT.contains(column.name()) && !aside.contains(column.name())) {
                String value = String.valueOf(column.valueIn(row));
                said.append(column.name().equals("caveats") ? value.replaceFirst(";?to_check", "") : value)
                        .append(' ');
            }
        }
        return said.toString().toLowerCase(Locale.ROOT);
    }

    /** The figures that another print of a letter gives and the letter doesn't. */
    static List<String> added(Letter letter, Map<String, Integer> before, Map<String, Integer> after) {
        return after.entrySet().stream()
                .filter(figure -> figure.getValue() > before.getOrDefault(figure.getKey(), 0))
                .map(figure -> letter + ": " + figure.getKey())
                .toList();
    }
}
