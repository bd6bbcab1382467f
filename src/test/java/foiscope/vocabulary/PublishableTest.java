package foiscope.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.text.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishableTest {

    private static final Publishable PRINTABLE = Vocabularies.builtIn().printable();

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Zebedee Quillfeather was dismissed     > _ _ was dismissed",
                "zebedee quillfeather                   > _ _",
                "1 x O’Quill-Feather                    > 1 x _-_",
                "Will Young                             > _ _",
                "PC 1234 Quillfeather                   > PC 1234 _",
                "Quillfeather(Constable)                > _(Constable)",
                "quill99feather                         > _",
                "2 x Sgt   1 x Constable                > 2 x Sgt 1 x Constable",
                "1 X Officer (Constable) 1 X PCSO       > 1 X Officer (Constable) 1 X PCSO",
                "No case to answer – no action          > No case to answer – no action",
                "Written/ Final Written Warning: 1      > Written/ Final Written Warning: 1",
                "2018/19 ( 31.03.18 to 01.04.19)        > 2018/19 ( 31.03.18 to 01.04.19)",
                "2021 (to 30th September 2021)          > 2021 (to 30th September 2021)",
                "Four Males                             > Four Males",
                "W1: 138                                > W1: 138",
                "<5                                     > <5",
                "S38(1) & S40(2) apply                  > S38(1) & S40(2) apply"
            })
    void onlyWordsOfTheFieldAndOrdinaryOnesArePrinted(String text, String printed) {
        assertThat(PRINTABLE.text(text)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quillfeather",
                "QUILLFEATHER",
                "quillfeather",
                "O'Quillfeather",
                "Quillfeather's",
                "Ångström",
                "李小龙"
            })
    void noNameIsPrintedHoweverItIsWritten(String name) {
        assertThat(PRINTABLE.text(name)).doesNotContainPattern("\\p{L}");
        assertThat(PRINTABLE.text("1 x " + name + " dismissed")).isEqualTo("1 x _ dismissed");
    }

    @Test
    void controlCharactersAreNotPrinted() {
        assertThat(PRINTABLE.text("a\u0007b \uD83D\uDE00")).doesNotContain("\u0007", "\uD83D");
    }

    @Test
    void printingTwiceChangesNothing() {
        String once = PRINTABLE.text("Zebedee's 3 x O’Quill (Constable) – 2018/19 quill99");
        assertThat(PRINTABLE.text(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "herts/2018/FOI2018-04466 Quillfeather.txt  > FOI2018/04466 > herts/2018/FOI2018-04466 _.txt",
                "herts/2018/FOI2018-04466 Quillfeather.txt  > ''            > herts/2018/FOI2018-_ _.txt",
                "Zebedee_Quillfeather/avon-and-somerset.csv > ''            > ___/avon-and-somerset.csv",
                "case12/Letter to Zebedee 20180910.pdf      > ''            > case12/Letter to _ 20180910.pdf",
                "case12/Ms Sergeant 2019.txt                > ''            > case12/_ _ 2019.txt",
                "letter_to_mr_constable.txt                 > ''            > letter_to____.txt",
                "PC Brother dismissed.txt                   > ''            > PC _ dismissed.txt",
                "PC DISMISSALS 2019.csv                     > ''            > PC DISMISSALS 2019.csv",
                "officer misconduct 1234567.txt             > ''            > officer misconduct _.txt"
            })
    void aPathKeepsForcesDatesAndTheReference(String path, String reference, String printed) {
        assertThat(PRINTABLE.path(path, reference)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"smith", "jones", "quillfeather", "sarah", "john"})
    void theOrdinaryWordsHoldNoNames(String name) {
        assertThat(WordList.ORDINARY.has(name)).isFalse();
        assertThat(WordList.OFFICE.has(name)).isFalse();
    }
}
