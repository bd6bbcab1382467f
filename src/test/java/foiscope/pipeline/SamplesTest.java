package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the samples are, judged from their bytes alone, by no code that reads letters. */
final class SamplesTest {

    private static final Pattern TITLE_AND_NAME =
            Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|DC|PS|DS|DI|DCI|Sgt|Insp|Supt|Sergeant|Inspector|Constable)"
                    + "\\.?(?: +\\d{2,6})? +(?!Police|Special|Officer)[A-Z][a-z]+");
    private static final Pattern SALUTATION = Pattern.compile("(?m)^Dear (?!Sir|Madam|Requester|Applicant).*$");
    private static final Pattern PERSONAL_ADDRESS = Pattern.compile("(?i)\\b(?!foi@)[\\w.+-]+@[\\w.-]+");
    private static final Pattern TELEPHONE = Pattern.compile("(?<![\\w/])(?:\\+44|0)(?:[ ()-]?\\d){9,10}\\b");
    private static final Pattern SIGN_OFF =
            Pattern.compile("(?m)^Yours (?:sincerely|faithfully),?\\s++(?!Information Rights$).*$");
    private static final Pattern FORENAME = Pattern.compile("\\b(?:Alan|Amanda|Andrew|Anthony|Caroline|Christine|"
            + "Christopher|Claire|Daniel|David|Deborah|Elizabeth|Emma|Gary|Helen|Ian|James|Jane|Janet|Jennifer|John|Julie|"
            + "Karen|Kevin|Laura|Lisa|Margaret|Mary|Matthew|Michael|Michelle|Nicola|Patricia|Paul|Peter|Philip|Rachel|Rebecca|"
            + "Richard|Robert|Samantha|Sarah|Simon|Stephen|Steven|Susan|Thomas|Tracey|Victoria|William)\\b");

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noSampleNamesAPerson(Sample sample) {
        String text = sample.text();
        for (Pattern trace : List.of(TITLE_AND_NAME, SALUTATION, PERSONAL_ADDRESS, TELEPHONE, SIGN_OFF, FORENAME)) {
            assertThat(trace.matcher(text).results().map(MatchResult::group))
                    .as("%s in %s", trace, sample)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleHasItsOriginAndItsGoldenReading(Sample sample) throws IOException {
        assertThat(Files.readString(Path.of("docs/samples.md"))).contains("`" + sample.fileName() + "`");
        assertThat(sample.golden("letter.csv")).exists();
        assertThat(CsvRows.of(sample.golden("expected.csv"))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void composedSamplesSaySoInNameAndText(Sample sample) {
        assertThat(sample.text().toLowerCase(Locale.ROOT).contains("not a real answer"))
                .isEqualTo(sample.fileName().startsWith("composed-"))
                .isEqualTo(sample.file().startsWith(Sample.COMPOSED));
    }

    @Test
    void thereAreNineRealAnswersOfSixBodiesAtLeast() {
        List<Sample> real = Sample.all().stream()
                .filter(sample -> !sample.fileName().startsWith("composed-"))
                .toList();
        assertThat(real).hasSizeGreaterThanOrEqualTo(9);
        assertThat(real.stream()
                        .map(sample ->
                                CsvRows.of(sample.golden("letter.csv")).get(0).get("authority"))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(6);
    }
}
