package foiscope.pipeline;

import foiscope.dataset.Dataset;
import foiscope.dataset.Reading;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How much of a letter is read as a careful reader would.
 *
 * @param expected figures that it prints
 * @param right those that have an observation of their own, right in every column
 * @param wrong those that have an observation at their place, but not a right one
 * @param missing those that have none
 * @param extra observations that no figure stands behind
 * @param head columns of its response that are right
 * @param questions questions that are right
 * @param faults all that isn't right, in words
 */
record GoldenScore(
        String letter,
        int expected,
        int right,
        int wrong,
        int missing,
        int extra,
        int head,
        int questions,
        List<String> faults) {

    static GoldenScore of(Sample sample) {
        Reading reading = sample.interpret();
        List<String> faults = new ArrayList<>();
        List<GoldenRow> figures = rows(sample, "expected.csv");
        List<Map<String, String>> observed = published(Dataset.OBSERVATIONS, reading.observations());
        List<GoldenRow> left = new ArrayList<>(figures);
        left.removeIf(figure -> takeFirst(observed, figure::fits).isPresent());
        int right = figures.size() - left.size();
        int missing = 0;
        for (GoldenRow figure : left) {
            Optional<Map<String, String>> there = takeFirst(observed, figure::standsAt);
            if (there.isEmpty()) {
                missing++;
            }
            faults.add(there.map(row -> "wrong    " + figure + "\n         " + figure.differences(row))
                    .orElse("missing  " + figure));
        }
        observed.forEach(row -> faults.add("extra    " + new GoldenRow(row)));
        return new GoldenScore(
                sample.letter(),
                figures.size(),
                right,
                left.size() - missing,
                missing,
                observed.size(),
                head(sample, reading, faults),
                questions(sample, reading, faults),
                List.copyOf(faults));
    }

    private static int head(Sample sample, Reading reading, List<String> faults) {
        GoldenRow expected = rows(sample, "letter.csv").get(0);
        List<Map<String, String>> responses = published(Dataset.RESPONSES, reading.responses());
        if (responses.isEmpty()) {
            faults.add("head     missing");
            return 0;
        }
        List<String> differences = expected.differences(responses.get(0));
        differences.forEach(difference -> faults.add("head     " + difference));
        return expected.values().size() - differences.size();
    }

    private static int questions(Sample sample, Reading reading, List<String> faults) {
        List<Map<String, String>> published = published(Dataset.QUESTIONS, reading.questions());
        int right = 0;
        for (GoldenRow question : rows(sample, "questions.csv")) {
            if (takeFirst(published, question::fits).isPresent()) {
                right++;
            } else {
                faults.add("question " + question);
            }
        }
        return right;
    }

    private static List<GoldenRow> rows(Sample sample, String name) {
        return Files.exists(sample.golden(name))
                ? CsvRows.of(sample.golden(name)).stream().map(GoldenRow::new).toList()
                : List.of();
    }

    private static List<Map<String, String>> published(Dataset dataset, List<? extends Record> rows) {
        return new ArrayList<>(
                rows.stream().map(row -> GoldenRow.published(dataset, row)).toList());
    }

    private static Optional<Map<String, String>> takeFirst(
            List<Map<String, String>> rows, Predicate<Map<String, String>> which) {
        Optional<Map<String, String>> found = rows.stream().filter(which).findFirst();
        found.ifPresent(rows::remove);
        return found;
    }

    static String heading() {
        return "letter,expected,right,extra,head,questions";
    }

    /** Its line of the scores that are kept. */
    String line() {
        return "%s,%d,%d,%d,%d,%d".formatted(letter, expected, right, extra, head, questions);
    }

    boolean worseThan(Map<String, String> kept) {
        return right < number(kept, "right")
                || extra > number(kept, "extra")
                || head < number(kept, "head")
                || questions < number(kept, "questions");
    }

    private static int number(Map<String, String> kept, String column) {
        return Integer.parseInt(kept.getOrDefault(column, "0"));
    }

    String inWords() {
        return "%s: %d expected, %d right, %d wrong, %d missing, %d extra; head %d, questions %d%n%s"
                .formatted(letter, expected, right, wrong, missing, extra, head, questions, String.join("\n", faults));
    }
}
