package foiscope.bench;

import foiscope.dataset.Reading;
import foiscope.pipeline.Stages;
import foiscope.vocabulary.Vocabularies;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * How the time of one document grows with it: ten times the rows, columns, tables, paragraphs, lists and questions, side by side.
 * Prints the ratio of the times of each; above twelve it says so.
 */
public final class Growth {

    private static final int SMALL = 1_000;
    private static final int TENFOLD = 10 * SMALL;
    private static final double MOST = 12;

    private static final String HEAD =
            "Kent Police\n\nFOI ref: 12/24\n5 March 2024\n\nYou asked how many officers were accused of"
                    + " sexual harassment, by outcome.\n\nOur response is below.\n\n";

    /** A part of a document that is repeated, as text from the number of repetitions and numbers to print. */
    private record Kind(String name, BiConsumer<StringBuilder, Numbers> text) {}

    private record Numbers(int times, Random random) {

        int next() {
            return 2 + random.nextInt(88);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("rows", (text, n) -> {
                text.append("Complaints\n\nOutcome\t2019\t2020\n");
                repeat(n, i -> text.append("Local outcome " + i + "\t" + n.next() + "\t" + n.next() + "\n"));
            }),
            new Kind("columns", (text, n) -> {
                text.append("Complaints\n\nYear");
                repeat(n, i -> text.append("\tOutcome " + i));
                text.append("\n2019");
                repeat(n, i -> text.append("\t" + n.next()));
                text.append("\n2020");
                repeat(n, i -> text.append("\t" + n.next()));
            }),
            new Kind(
                    "tables",
                    (text, n) -> repeat(
                            n,
                            i -> text.append("Table " + i + ": complaints\n\nOutcome\t2019\t2020\nDismissed\t"
                                    + n.next() + "\t" + n.next() + "\n\n"))),
            new Kind(
                    "stacked tables",
                    (text, n) -> repeat(
                            n,
                            i -> text.append(
                                    "Area " + i + "\t2019\t2020\nDismissed\t" + n.next() + "\t" + n.next() + "\n"))),
            new Kind("sections", (text, n) -> {
                text.append("Complaints\n\nOutcome\t2019\t2020\n");
                repeat(n, i -> text.append("Area " + i + "\nDismissed\t" + n.next() + "\t" + n.next() + "\n"));
            }),
            new Kind(
                    "paragraphs",
                    (text, n) -> repeat(
                            n,
                            i -> text.append("In " + (1900 + i % 120) + " " + n.next() + " officers were dismissed and "
                                    + n.next() + " resigned.\n\n"))),
            new Kind(
                    "sentences of a paragraph",
                    (text, n) -> repeat(
                            n,
                            i -> text.append("In 2019 " + n.next() + " officers were dismissed in area " + i + ". "))),
            new Kind(
                    "lists",
                    (text, n) -> repeat(
                            n,
                            i -> text.append("Officers dismissed in area " + i + ":\n- 2019: " + n.next() + "\n- 2020: "
                                    + n.next() + "\n\n"))),
            new Kind(
                    "questions",
                    (text, n) -> repeat(
                            n,
                            i -> text.append((i % 99 + 1) + ". How many officers were dismissed in 2019?\n\n" + n.next()
                                    + "\n\n"))),
            new Kind(
                    "words of a line",
                    (text, n) -> repeat(n, i -> text.append("The force takes every report seriously "))));

    private Growth() {}

    public static void main(String[] args) {
        Vocabularies vocabularies = Vocabularies.builtIn();
        for (int warm = 0; warm < 3; warm++) {
            KINDS.forEach(kind -> millis(kind, SMALL / 4, vocabularies));
        }
        boolean linear = true;
        for (Kind kind : KINDS) {
            double small = Math.min(millis(kind, SMALL, vocabularies), millis(kind, SMALL, vocabularies));
            double large = millis(kind, TENFOLD, vocabularies);
            double ratio = large / small;
            linear &= ratio <= MOST;
            System.out.printf(
                    "%-25s %,8.0f ms for %,d %,8.0f ms for %,d: %.1f%n",
                    kind.name(), small, SMALL, large, TENFOLD, ratio);
        }
        System.out.println(
                linear
                        ? "growth: ten times the document takes at most " + (int) MOST + " times the time"
                        : "growth: some take more than " + (int) MOST + " times the time");
    }

    private static double millis(Kind kind, int times, Vocabularies vocabularies) {
        StringBuilder text = new StringBuilder(HEAD);
        kind.text().accept(text, new Numbers(times, new Random(1)));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        Reading reading = Stages.interpret(Stages.read("letter.txt", bytes), vocabularies);
        double millis = (System.nanoTime() - start) / 1e6;
        if (reading.observations().size() + reading.unresolved().size() == 0
                && !kind.name().startsWith("words")) {
            throw new IllegalStateException("nothing was read: " + kind.name());
        }
        return millis;
    }

    private static void repeat(Numbers numbers, java.util.function.IntConsumer each) {
        for (int i = 0; i < numbers.times(); i++) {
            each.accept(i);
        }
    }
}
