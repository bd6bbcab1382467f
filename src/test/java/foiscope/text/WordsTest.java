package foiscope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Number of Cases               | number of case",
                "Case to answer – no action    | case to answer no action",
                "Written/ Final                | written final",
                "1,051                         | 1051",
                "1,234,567                     | 1234567",
                "12,34                         | 12 34",
                "1234,567                      | 1234 567",
                "2013, 2014,2015               | 2013 2014 2015",
                "12.5                          | 12.5",
                "22.                           | 22",
                "1,051.25                      | 1051.25",
                "31.03.18                      | 31 03 18",
                "1/4/2015                      | 1 4 2015",
                "2016/17                       | 2016 17",
                "3x Officer                    | 3 x officer",
                "3X                            | 3 x",
                "3 × Officer                   | 3 x officer",
                "2×PCSO                        | 2 x pcso",
                "10th August                   | 10th august",
                "W1                            | w1",
                "PCSOs                         | pcso",
                "Females                       | female",
                "status process basis gas      | status process basis gas",
                "officer's officers’ officers' | officer officer officer",
                "don't                         | dont",
                "N/A                           | n a",
                "<5                            | < 5",
                "2023*                         | 2023 *",
                "Insp+                         | insp +",
                "s.40(2)                       | s 40 2",
                "« … » — ·                     | \"\""
            })
    void textIsTokensInOneNormalForm(String text, String normal) {
        assertThat(Words.normal(text)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 x Sgt 1 x Constable       | 1 2 3 4 5 6",
                "3x Officer                  | 1 1 2",
                "1 X Officer (Constable)     | 1 2 3 4",
                "2\u00A0x\u00A0Sgt           | 1 2 3",
                "2\u202Fx\u200BSgt           | 1 2 3",
                "- 83                        | 2",
                "Written/Final warning       | 1 1 2"
            })
    void aTokenKnowsTheNumberOfTheWordThatItIsIn(String text, String items) {
        Words words = Words.of(text);
        assertThat(IntStream.range(0, words.size())
                        .mapToObj(i -> "" + words.get(i).item()))
                .containsExactly(items.split(" "));
    }

    @Test
    void bracketsThatAStretchOpensAreClosed() {
        Words words = Words.of("1 X Officer (Constable) 1 X PCSO");
        assertThat(words.between(0, 4)).isEqualTo("1 X Officer (Constable");
        assertThat(words.closed(0, 4)).isEqualTo("1 X Officer (Constable)");
        assertThat(words.closed(4, 7)).isEqualTo("1 X PCSO");
        assertThat(words.closed(2, 2)).isEmpty();
    }

    @Test
    void bracketsThatOthersOpenedStayOpen() {
        Words words = Words.of("60 (3 HP)");
        assertThat(words.closed(1, 3)).isEqualTo("3 HP");
    }

    @Test
    void gapsAreTheCharactersBetweenTokens() {
        Words words = Words.of("2021 – 3.");
        assertThat(words.gapAfter(0)).isEqualTo(" – ");
        assertThat(words.gapAfter(1)).isEqualTo(".");
    }

    @Test
    void tokensLeadBackToTheirCharactersAndNormalisingTwiceChangesNothing() {
        Random random = new Random(20_180_910);
        String alphabet = "aAsS019 .,'’/()-–×*<+%\n\t\u00A0";
        for (int n = 0; n < 20_000; n++) {
            String text = random.ints(random.nextInt(14), 0, alphabet.length())
                    .mapToObj(i -> alphabet.substring(i, i + 1))
                    .reduce("", String::concat);
            Words words = Words.of(text);
            int end = 0;
            for (int i = 0; i < words.size(); i++) {
                Words.Word word = words.get(i);
                assertThat(word.start()).as(text).isGreaterThanOrEqualTo(end).isLessThan(word.end());
                assertThat(word.normal()).as(text).isNotEmpty();
                end = word.end();
            }
            assertThat(Words.normal(Words.normal(text))).as(text).isEqualTo(Words.normal(text));
        }
    }
}
