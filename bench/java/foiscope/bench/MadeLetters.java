package foiscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Letters as forces write them, of random figures: {@code MadeLetters FOLDER COUNT}. One force answers a tenth of them, another
 * tenth names no force, and the others are of 47 forces by their size. The same number makes the same letter.
 */
public final class MadeLetters {

    private static final int FORCES = 48;
    private static final int A_FOLDER = 1_000;
    private static final List<String> TOPICS =
            List.of("sexual harassment", "domestic abuse", "sexual misconduct", "stalking");
    private static final List<String> UNITS = List.of("allegations", "complaints", "conduct cases", "officers");
    private static final List<String> OUTCOMES = List.of(
            "Dismissed", "Final written warning", "Written warning", "No further action", "Resigned", "Ongoing");

    private final List<String> forces;

    private MadeLetters(List<String> forces) {
        this.forces = forces;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        MadeLetters letters = new MadeLetters(names());
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "%04d/%07d.txt", i / A_FOLDER, i));
            if (i % A_FOLDER == 0) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, letters.letter(i));
        }
    }

    /** The official names of the first forces of the vocabulary. */
    private static List<String> names() throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("src/main/resources/foiscope/vocabularies/forces"))) {
            Path latest = versions.max(Comparator.naturalOrder()).orElseThrow();
            return Files.readAllLines(latest).stream()
                    .skip(1)
                    .limit(FORCES)
                    .map(line -> line.split(",", -1)[1])
                    .toList();
        }
    }

    private String letter(int number) {
        Random random = new Random(number * 7_919L + 13);
        StringBuilder text = new StringBuilder();
        int share = number % 10;
        if (share > 0) {
            String force = share == 1 ? forces.get(0) : bySize(random);
            text.append(force).append("\n\n");
        }
        String topic = one(TOPICS, random);
        String unit = one(UNITS, random);
        int year = 2012 + random.nextInt(10);
        text.append("FOI reference: ")
                .append(10_000 + number)
                .append('/')
                .append(year % 100 + 4)
                .append("\n");
        text.append(1 + random.nextInt(28)).append(" March ").append(year + 4).append("\n\n");
        text.append("You asked how many ")
                .append(unit)
                .append(" of ")
                .append(topic)
                .append(
                        " there were against police officers, by year, gender and outcome.\n\nOur response is below.\n\n");
        int total = years(text, unit, year, random);
        text.append("\nIn ")
                .append(year + 2)
                .append(", by gender of the officer\n\nGender\t")
                .append(unit)
                .append("\n");
        int male = random.nextInt(total + 1);
        text.append("Male\t")
                .append(male)
                .append("\nFemale\t")
                .append(total - male)
                .append("\n\n");
        outcomes(text, unit, year + 2, total, random);
        return text.append("\nYours sincerely\n\nInformation Management\n").toString();
    }

    /** The total of the last year. */
    private static int years(StringBuilder text, String unit, int year, Random random) {
        text.append("Year\tNumber of ").append(unit).append("\n");
        int total = 0;
        for (int y = year; y < year + 3; y++) {
            total = random.nextInt(40);
            text.append(y).append('\t').append(total).append("\n");
        }
        return total;
    }

    private static void outcomes(StringBuilder text, String unit, int year, int total, Random random) {
        text.append("Outcome of ").append(unit).append(" in ").append(year).append("\n\nOutcome\tNumber\n");
        int left = total;
        for (String outcome : OUTCOMES) {
            int part = random.nextInt(left + 1);
            text.append(outcome)
                    .append('\t')
                    .append(random.nextInt(12) == 0 ? "<5" : Integer.toString(part))
                    .append("\n");
            left -= part;
        }
    }

    /** The second force is twice as likely as the fourth, and so on. */
    private String bySize(Random random) {
        double reach = Math.pow(FORCES, random.nextDouble());
        return forces.get(Math.min(FORCES - 1, Math.max(1, (int) reach)));
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
