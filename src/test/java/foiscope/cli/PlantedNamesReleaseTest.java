package foiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import foiscope.publish.ReleaseReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names planted wherever a letter may hold one reach no file, no Parquet text and no line of the log: a real run, in a JVM of its own. */
class PlantedNamesReleaseTest {

    private static final List<String> PLANTED = List.of("quillfeather", "zebedee", "4721", "thistlewood");

    /** Hashes and identities, in which any digits may stand. */
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{12,}");

    private static final String LETTER =
            """
            From: Zebedee Quillfeather <zebedee.quillfeather@hertfordshire.pnn.police.uk>
            To: Ms A Thistlewood <a.thistlewood@example.org>

            Zebedee Quillfeather
            Information Rights
            Hertfordshire Constabulary
            Email: foi@herts.pnn.police.uk

            10th September 2018

            Our Ref: FOI2018/09999

            Dear Ms Thistlewood,

            You asked how many allegations of sexual harassment there were each year from 2016, by role, gender and outcome.

            Response – Hertfordshire Constabulary has searched its records. Sgt Quillfeather says that no complaints have been recorded. PC 4721 Quillfeather faced 3 complaints in 2017. Please see the table below, made by Zebedee Quillfeather, for internal complaints:

            YEAR\tNumber of allegations\tOfficer or staff\tGender\tOutcome\tName\tSummary
            2016\t2\t1 x Officer (PC 4721 Quillfeather) 1 x PCSO\tMale\t1 x Written warning 1 x Zebedee Quillfeather\tZebedee Quillfeather\tQuillfeather did it 3 times
            2017\t1\tSgt Quillfeather\tMale (Zebedee)\tResigned\tThistlewood\tPC 4721

            Yours sincerely

            Zebedee Quillfeather
            Collar number 4721
            """;

    private static final String TABLE =
            """
            Hertfordshire Constabulary
            Reference: FOI2018/07777
            Prepared by Zebedee Quillfeather

            Year,Number of cases,"Cases of PC 4721 Quillfeather",Role
            2016,2,1,"1 x Officer, 1 x Quillfeather"
            """;

    @TempDir
    Path folder;

    @Test
    void noNameReachesAnyOutput() throws IOException, InterruptedException {
        Path letters = Files.createDirectories(folder.resolve("letters of Ms Thistlewood/PC 4721"));
        Files.writeString(letters.resolve("Zebedee Quillfeather 4721.txt"), LETTER);
        Files.writeString(letters.resolve("quillfeather_z.csv"), TABLE);
        Files.write(
                letters.resolve("Thistlewood.pdf"), "%PDF-1.7 Zebedee Quillfeather".getBytes(StandardCharsets.UTF_8));
        Path release = folder.resolve("release");

        List<String> said = OwnJvm.run(
                ExitStatus.INCOMPLETE,
                "run",
                folder.resolve("letters of Ms Thistlewood").toString(),
                "--to",
                release.toString());

        assertThat(said).as("what the run printed").noneMatch(PlantedNamesReleaseTest::named);
        try (Stream<Path> files = Files.walk(release)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(named(file.getFileName().toString()))
                        .as("the name of %s", file.getFileName())
                        .isFalse();
                if (!file.toString().endsWith(".parquet")) {
                    assertThat(Files.readAllLines(file))
                            .as("%s", file.getFileName())
                            .noneMatch(PlantedNamesReleaseTest::named);
                }
            }
        }
        ReleaseReader reader = ReleaseReader.open(release.toString(), new org.apache.hadoop.conf.Configuration(false));
        for (Dataset dataset : Dataset.values()) {
            try (Stream<Record> rows = reader.rows(dataset)) {
                assertThat(rows.flatMap(row -> texts(dataset, row)))
                        .as("%s in Parquet", dataset)
                        .noneMatch(PlantedNamesReleaseTest::named);
            }
        }
        assertThat(reader.rows(Dataset.OBSERVATIONS).count())
                .as("figures that were read")
                .isGreaterThan(8);
        assertThat(reader.rows(Dataset.DOCUMENTS).count()).isEqualTo(3);
    }

    private static Stream<String> texts(Dataset dataset, Record row) {
        return dataset.columns().stream()
                .map((Column column) -> column.valueIn(row))
                .filter(Objects::nonNull)
                .map(Object::toString);
    }

    private static boolean named(String text) {
        String plain = HASH.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return PLANTED.stream().anyMatch(plain::contains);
    }
}
