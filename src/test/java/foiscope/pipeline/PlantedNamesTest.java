package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.Reading;
import foiscope.model.ReadDocument;
import foiscope.vocabulary.Vocabularies;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A name reaches no published field, wherever a letter has it. */
final class PlantedNamesTest {

    private static final List<String> NAMES = List.of("quillfeather", "zebedee", "4721");
    /** A hash may hold a collar number's digits by chance. */
    private static final String HASH = "[0-9a-f]{12,}";

    private static final String LETTER =
            """
            Hertfordshire Constabulary
            Freedom of Information

            Email: foi@herts.pnn.police.uk

            10th September 2018

            Our Ref: FOI2018/09999

            Dear Sir or Madam

            Thank you for your request for information. You asked how many internal allegations of sexual harassment there were in each year from 2016, by role, gender and outcome.

            Hertfordshire Constabulary has searched its records. No complaints have been recorded from members of the public. The table below gives the internal allegations:

            Year\tNumber of allegations\tOfficer or staff\tGender\tOutcome
            2016\t2\t1 x Officer 1 x PCSO\tMale\t1 x Written warning 1 x Resigned
            2017\t1\t1 x Officer (Constable)\tMale\tResigned

            The figures are a snapshot of live systems.

            Yours sincerely

            Information Rights
            """;

    private static final String CSV =
            """
            Hertfordshire Constabulary
            Reference: FOI2018/09999
            Date of response: 10 September 2018

            Year,Number of allegations,Officer or staff,Outcome
            2016,2,"1 x Officer, 1 x PCSO","1 x Written warning, 1 x Resigned"
            2017,1,1 x Officer,1 x Resigned
            """;

    /** A letter with a name in it; {@code marked} where its place or a title says that it is one. */
    private record Planted(String where, boolean marked, String source, String text) {

        ReadDocument read() {
            return Stages.read(source, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return where;
        }
    }

    private static Planted marked(String where, String words, String planted) {
        return new Planted(where, true, "letter.txt", replaced(LETTER, words, planted));
    }

    private static Planted bare(String where, String words, String planted) {
        return new Planted(where, false, "letter.txt", replaced(LETTER, words, planted));
    }

    private static Planted csv(String where, String words, String planted) {
        return new Planted(where, false, "table.csv", replaced(CSV, words, planted));
    }

    private static String replaced(String text, String words, String planted) {
        assertThat(text).contains(words);
        return text.replace(words, planted);
    }

    static Stream<Planted> inTheLetter() {
        return Stream.of(
                marked("salutation", "Dear Sir or Madam", "Dear Ms Quillfeather"),
                marked("salutation with a forename", "Dear Sir or Madam", "Dear Zebedee Quillfeather,"),
                marked("sign-off", "Yours sincerely\n\n", "Yours sincerely\n\nZebedee Quillfeather\n"),
                marked(
                        "sign-off with a collar number",
                        "Yours sincerely\n\n",
                        "Yours sincerely\n\nPC 4721 Quillfeather\n"),
                marked("sign-off after another closing", "Yours sincerely\n", "Kind regards,\nZebedee Quillfeather\n"),
                marked(
                        "mail headers",
                        "Hertfordshire Constabulary\nFreedom",
                        """
                        From: Zebedee Quillfeather <zebedee.quillfeather@hertfordshire.pnn.police.uk>
                        To: Ms Z Quillfeather <zebedee.quillfeather@example.org>
                        Cc: Quillfeather, Zebedee
                        Sent: 10 September 2018 09:30
                        Subject: Your request

                        Hertfordshire Constabulary
                        Freedom"""),
                marked("personal address", "foi@herts", "zebedee.quillfeather@herts"),
                marked("thanks", "request for information.", "request for information, Mr Quillfeather."),
                bare("letterhead", "Hertfordshire Constabulary\nFreedom", "Zebedee Quillfeather\nFreedom"),
                bare("case officer", "Our Ref: ", "Case officer: Zebedee Quillfeather\nOur Ref: "),
                bare("beside the reference", "FOI2018/09999", "FOI2018/09999 (Quillfeather)"),
                bare("note", "The figures are", "Extracted by Zebedee Quillfeather on 3 May 2018. The figures are"),
                bare("note with digits", "The figures are", "Allegation 4721 is Quillfeather's. The figures are"));
    }

    static Stream<Planted> besideFigures() {
        return Stream.of(
                marked("sentence with a zero", "No complaints", "Sgt Quillfeather says that no complaints"),
                marked(
                        "sentence with a figure",
                        "The figures are",
                        "PC 4721 Quillfeather faced 3 complaints in 2017. They are"),
                bare(
                        "clause with a figure",
                        "The figures are",
                        "Zebedee Quillfeather faced 3 complaints in 2017. They are"),
                bare("caption", "gives the internal allegations:", "gives the allegations of Zebedee Quillfeather:"),
                bare("line above the table", "\nYear\t", "\nZebedee Quillfeather and others\nYear\t"),
                marked("heading", "Officer or staff", "Cases of PC 4721 Quillfeather"),
                bare("heading beside understood words", "\tGender\t", "\tGender (Zebedee Quillfeather)\t"),
                marked(
                        "understood column, with a title",
                        "1 x Officer (Constable)",
                        "1 x Officer (PC 4721 Quillfeather)"),
                bare("understood column, bare", "1 x Officer (Constable)", "1 x Officer (Zebedee Quillfeather)"),
                bare("understood column, alone", "Male\tResigned", "Male\tZebedee Quillfeather"),
                bare("understood column, counted", "Male\tResigned", "Male\t1 x Quillfeather"),
                bare("column of counts", "2017\t1\t", "2017\t1 Quillfeather\t"),
                bare("row label", "2017\t1", "2017 Quillfeather\t1"),
                bare("row label, alone", "2017\t1", "Zebedee Quillfeather\t1"));
    }

    static Stream<Planted> inColumnsOfTheirOwn() {
        return Stream.of(
                column("column of names", "Name of officer", "Zebedee Quillfeather"),
                column("column of collar numbers", "Collar number", "4721"),
                column("column of summaries", "Summary", "Quillfeather touched a colleague 3 times; PC 4721 saw it"),
                column("column under no known heading", "Zzz", "Zebedee Quillfeather"),
                column("column without a heading", "", "Zebedee Quillfeather"),
                csv("CSV, above the table", "Reference:", "Prepared by Zebedee Quillfeather\nReference:"),
                csv("CSV, understood column", "1 x Resigned\n", "Quillfeather resigned\n"),
                csv("CSV, row label", "2017,1", "\"Quillfeather, Zebedee\",1"),
                csv("CSV, below the table", "2017,1", "Source: PC 4721 Quillfeather\n2017,1"));
    }

    private static Planted column(String where, String heading, String cell) {
        String text = LETTER.replace("\tOutcome\n", "\tOutcome\t" + heading + "\n")
                .replace("1 x Resigned\n", "1 x Resigned\t" + cell + "\n")
                .replace("Male\tResigned\n", "Male\tResigned\t" + cell + "\n");
        return new Planted(where, false, "letter.txt", text);
    }

    static Stream<Planted> inThePath() {
        return Stream.of(
                new Planted("file name", false, "Zebedee Quillfeather FOI 4721.txt", LETTER),
                new Planted("folder", false, "requests of Ms Quillfeather/2018/hertfordshire.txt", LETTER),
                new Planted("file name joined by signs", false, "2018_quillfeather-zebedee.pc4721.txt", LETTER),
                new Planted("name of a file that can't be read", false, "Zebedee Quillfeather.xyz", "\u0000\u0001"));
    }

    static Stream<Planted> everywhere() {
        return Stream.of(inTheLetter(), besideFigures(), inColumnsOfTheirOwn(), inThePath())
                .flatMap(planted -> planted);
    }

    static Stream<Planted> whereItIsMarked() {
        return everywhere().filter(Planted::marked);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void noPublishedFieldHoldsAName(Planted letter) {
        assertThat(strings(Stages.interpret(letter.read(), Vocabularies.builtIn())))
                .noneMatch(PlantedNamesTest::namesSomeone);
    }

    @ParameterizedTest
    @MethodSource("whereItIsMarked")
    void noLayoutHoldsANameThatItsPlaceOrTitleMarks(Planted letter) {
        String layout =
                Objects.requireNonNull(letter.read().layout(), "not read").toString();
        assertThat(layout).matches(text -> !namesSomeone(text), "names no one");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void aNameCostsNoFigureElsewhere(Planted letter) {
        Reading reading = Stages.interpret(letter.read(), Vocabularies.builtIn());
        if (letter.source().endsWith(".xyz")) {
            assertThat(reading.setAside()).hasSize(1);
        } else {
            assertThat(reading.observations())
                    .anyMatch(row -> row.count() != null && row.count() == 2 && row.sourceColumn() == 2);
        }
    }

    @Test
    void theLetterWithoutANameIsRead() {
        Reading reading =
                Stages.interpret(new Planted("nowhere", false, "letter.txt", LETTER).read(), Vocabularies.builtIn());
        assertThat(reading.observations()).hasSize(11);
    }

    private static boolean namesSomeone(String text) {
        String words = text.toLowerCase(Locale.ROOT).replaceAll(HASH, "");
        return NAMES.stream().anyMatch(words::contains);
    }

    /** Every text in a value, records and lists opened. */
    private static Stream<String> strings(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(PlantedNamesTest::strings);
        } else if (value instanceof Record row) {
            return Stream.of(row.getClass().getRecordComponents()).flatMap(component -> strings(value(component, row)));
        }
        return Stream.ofNullable(value).map(Object::toString);
    }

    private static @Nullable Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the accessor of " + component + " failed", e);
        }
    }
}
