package foiscope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.dataset.Reading;
import foiscope.letter.LetterReader;
import foiscope.model.LetterSection;
import foiscope.model.ResponseLetter;
import foiscope.vocabulary.MarkedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter in other words, or with words that count nothing, gives the same figures or fewer: never others. */
class OtherWordsTest {

    private static final List<String> NUMBERS =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** Of a hundred paragraph breaks, at how many other words change no figure. */
    private static final int SAME_BREAKS = 98;

    /** Where a request names no topic, any words of the letter may give one. */
    private static final Set<String> ASIDE = Set.of("topic");

    private static List<Letter> letters() {
        return Letter.all().stream()
                .filter(letter -> letter.document().mediaType().equals("text/plain"))
                .toList();
    }

    private static Reading read(String text) {
        return Stages.interpret(Stages.read("letter.txt", text.getBytes(StandardCharsets.UTF_8)), Letter.BUILT_IN);
    }

    /** Numbers of running text from two to twelve in digits: the figures are those of the words. */
    @Test
    void digitsAndNumberWordsSayTheSame() {
        List<String> changed = new ArrayList<>();
        int same = 0;
        int all = 0;
        for (Letter letter : letters()) {
            String digits = letter.text();
            for (int i = 0; i < NUMBERS.size(); i++) {
                digits = Pattern.compile("(?<=[\\p{Alpha},:] )" + NUMBERS.get(i) + "(?= \\p{Lower})")
                        .matcher(digits)
                        .replaceAll(String.valueOf(i + 2));
            }
            if (digits.equals(letter.text())) {
                continue;
            }
            Map<String, Integer> before = WhatFiguresSay.of(read(letter.text()), row -> row.sourceTable() == 0, ASIDE);
            Map<String, Integer> after = WhatFiguresSay.of(read(digits), row -> row.sourceTable() == 0, ASIDE);
            all++;
            same += before.equals(after) ? 1 : 0;
            changed.addAll(WhatFiguresSay.added(letter, before, after));
        }
        System.out.printf("digits for words: %d of %d letters the same%n", same, all);
        assertThat(changed).isEmpty();
    }

    /** What letters say beside their answers gives no figure, wherever it stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "You have 20 working days to ask for a review, and then two months to write to the Commissioner.",
                "To answer would take 40 hours, more than the 18 hours that section 12 allows at £25 an hour.",
                "The force has about 4,300 officers and serves 1.2 million people.",
                "Suspension is a neutral act. One who is suspended may return to duty at any time.",
                "Please quote reference 0417/21 or telephone 01632 960 114, extension 5512.",
                "On average a case takes 143 days; 91% of those who replied to our survey would report such conduct.",
                "Had 12 officers been dismissed, we would have said so."
            })
    void wordsBesideTheAnswerGiveNoFigure(String boilerplate) {
        List<String> changed = new ArrayList<>();
        for (Letter letter : letters()) {
            Map<String, Integer> before = WhatFiguresSay.of(read(letter.text()), row -> true, ASIDE);
            Map<String, Integer> after = WhatFiguresSay.of(
                    read(letter.text().stripTrailing() + "\n\n" + boilerplate + "\n"), row -> true, ASIDE);
            changed.addAll(WhatFiguresSay.added(letter, before, after));
        }
        assertThat(changed).isEmpty();
    }

    /**
     * The same at each paragraph break of each letter, one break after the other. At a few breaks the words part a heading or
     * lead-in from what it governs, whose figures then say less: that share may only fall.
     */
    @Test
    void wordsBetweenParagraphsGiveNoFigure() {
        List<String> boilerplate = List.of(
                "You have 20 working days to ask for a review, and then two months to write to the Commissioner.",
                "To answer would take 40 hours, more than the 18 hours that section 12 allows at £25 an hour.",
                "Suspension is a neutral act. One who is suspended may return to duty at any time.",
                "Please quote reference 0417/21 or telephone 01632 960 114, extension 5512.");
        int breaks = 0;
        int same = 0;
        for (Letter letter : letters()) {
            Map<String, Integer> before = WhatFiguresSay.of(read(letter.text()), row -> true, ASIDE);
            Matcher gap = Pattern.compile("\\n[ \\t]*\\r?\\n").matcher(letter.text());
            while (gap.find()) {
                String words = boilerplate.get(breaks % boilerplate.size());
                String text = letter.text().substring(0, gap.end()) + words + "\n\n"
                        + letter.text().substring(gap.end());
                Map<String, Integer> after = WhatFiguresSay.of(read(text), row -> true, ASIDE);
                breaks++;
                same += before.equals(after) ? 1 : 0;
            }
        }
        System.out.printf("boilerplate: at %d of %d breaks the same figures%n", same, breaks);
        assertThat(same * 100).isGreaterThanOrEqualTo(breaks * SAME_BREAKS);
    }

    /** Outcomes, years and figures that a requester gives as an example say nothing of what is answered. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " For example: dismissed, final written warning, no further action.",
                " For example, in 2014 there were 3 and in 2015 there were 7.",
                " (e.g. 2014 - 3, 2015 - 7).",
                " For example, 2014."
            })
    void examplesInTheRequestSayNothing(String example) {
        List<String> changed = new ArrayList<>();
        for (Letter letter : letters()) {
            List<MarkedText> texts = MarkedText.of(letter.layout(), Letter.BUILT_IN);
            ResponseLetter read = new LetterReader(Letter.BUILT_IN).read(letter.layout(), texts);
            Optional<String> request = texts.stream()
                    .filter(text -> read.section(text.block()) == LetterSection.REQUEST)
                    .map(text -> text.text().strip())
                    .filter(text -> text.endsWith("?") || text.endsWith("."))
                    .filter(letter.text()::contains)
                    .findFirst();
            if (request.isEmpty()) {
                continue;
            }
            int end = letter.text().indexOf(request.get()) + request.get().length();
            String text =
                    letter.text().substring(0, end) + example + letter.text().substring(end);
            Map<String, Integer> before = WhatFiguresSay.of(read(letter.text()), row -> true, ASIDE);
            Map<String, Integer> after = WhatFiguresSay.of(read(text), row -> true, ASIDE);
            if (!before.equals(after)) {
                changed.add(letter.name());
            }
        }
        assertThat(changed).isEmpty();
    }

    /** Items that follow each other with a mark of a list may stand in any order. */
    @Test
    void theOrderOfAListsItemsSaysNothing() {
        List<String> changed = new ArrayList<>();
        int lists = 0;
        int same = 0;
        for (Letter letter : letters()) {
            String turned = Pattern.compile("(?:^[-–•*·] .*\\R){2,}", Pattern.MULTILINE)
                    .matcher(letter.text())
                    .replaceAll(list -> Matcher.quoteReplacement(turned(list.group())));
            if (turned.equals(letter.text())) {
                continue;
            }
            Map<String, Integer> before = WhatFiguresSay.of(read(letter.text()), row -> true, ASIDE);
            Map<String, Integer> after = WhatFiguresSay.of(read(turned), row -> true, ASIDE);
            lists++;
            same += before.equals(after) ? 1 : 0;
            changed.addAll(WhatFiguresSay.added(letter, before, after));
        }
        System.out.printf("items turned: %d of %d letters the same%n", same, lists);
        assertThat(changed).isEmpty();
    }

    private static String turned(String list) {
        List<String> lines = new ArrayList<>(list.lines().toList());
        Collections.reverse(lines);
        return String.join("\n", lines) + "\n";
    }
}
