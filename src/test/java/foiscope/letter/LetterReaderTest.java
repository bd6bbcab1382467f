package foiscope.letter;

import static org.assertj.core.api.Assertions.assertThat;

import foiscope.model.Ask;
import foiscope.model.Caveat;
import foiscope.model.Coding;
import foiscope.model.Dimension;
import foiscope.model.Exemption;
import foiscope.model.ForceAttribution;
import foiscope.model.ResponseLetter;
import foiscope.model.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterReaderTest {

    private static final String FIGURES = "Year\tCases\n2015\t3\n2016\t1";

    private static ResponseLetter letter(String... paragraphs) {
        return Letters.of(paragraphs).letter();
    }

    @Test
    void theForceIsWhoAnswersAndNotWhosePaperItIsOn() {
        ForceAttribution force = Letters.sample(Letters.HERTFORDSHIRE).letter().force();
        assertThat(force.forceCode()).isEqualTo("hertfordshire");
        assertThat(force.force()).isEqualTo("Hertfordshire Constabulary");
        assertThat(force.evidence().orElseThrow())
                .startsWith("Hertfordshire Constabulary: the sentence that answers")
                .contains("; rival Bedfordshire Police: the letterhead");
    }

    @Test
    void equalEvidenceForTwoForcesIsNone() {
        ForceAttribution force = letter(
                        "Kent Police has conducted a search.", "Essex Police has conducted a search.", FIGURES)
                .force();
        assertThat(force.forceCode()).isEqualTo("_U");
        assertThat(force.authority()).isEmpty();
        assertThat(force.evidence().orElseThrow())
                .startsWith("equal evidence: ")
                .contains("Kent Police", "Essex Police");
    }

    @Test
    void aForceThatTheRequesterNamesDoesNotAnswer() {
        ForceAttribution force = letter(
                        "You want to know how many officers of Essex Police, Essex Police alone, were dismissed.",
                        "RESPONSE: Kent Police can confirm the figures.",
                        FIGURES)
                .force();
        assertThat(force.forceCode()).isEqualTo("kent");
        assertThat(force.evidence().orElseThrow()).doesNotContain("Essex");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Scottish Government                               > Scottish Government > Scotland > _T",
                "Office of the Police and Crime Commissioner       > Police and Crime Commissioner > _U > _U",
                "Freedom of Information                            > > _U > _U"
            })
    void aBodyThatIsNoForceGivesNoForcesFigures(
            String head, @Nullable String authority, String force, String forceCode) {
        ForceAttribution found = letter(head, FIGURES).force();
        assertThat(found.authority()).isEqualTo(Optional.ofNullable(authority));
        assertThat(found.force()).isEqualTo(force);
        assertThat(found.forceCode()).isEqualTo(forceCode);
    }

    @Test
    void aMailboxNamesItsForce() {
        assertThat(letter("Information Rights\nEmail: foi@kent.police.uk", FIGURES)
                        .force()
                        .forceCode())
                .isEqualTo("kent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Our Ref: FOI2018/04466                                              > FOI2018/04466",
                "FREEDOM OF INFORMATION ACT 2000, REQUEST Ref No: FOI2019/04437      > FOI2019/04437",
                "Reference: 337/21                                                   > 337/21",
                "Our Ref: FOI 1247/19                                                > 1247/19",
                "Freedom of Information (FOI) Act request ref: 01/FIN/25/003073/W    > 01/FIN/25/003073/W",
                "Our reference: DJ 0417/2020                                         > DJ 0417/2020",
                "Enquiry Reference: 585 - 24                                         > 585 - 24",
                "Request Number: FOI/15877                                           > FOI/15877",
                "Freedom of Information Act request no: 003318/22                    > 003318/22",
                "Freedom of Information Request FOI 2022-041                         > 2022-041",
                "Case number 4471/23                                                 > 4471/23",
                "FOI Ref. No. IM-FOI-2021-0123, 4 May 2021                           > IM-FOI-2021-0123",
                "Our ref - 12345 - 3 May 2021                                        > 12345",
                "Your ref: ABC/123                                                   >",
                "Freedom of Information Act 2000                                     >",
                "Freedom of Information request of 2021                              >",
                "House of Commons written answer¶20 June 2006 (75403)               > 75403",
                "We refer to your request                                            >"
            })
    void theReferenceIsTheForcesOwn(String head, @Nullable String reference) {
        assertThat(letter(head.replace("¶", "\n"), FIGURES).reference()).isEqualTo(Optional.ofNullable(reference));
    }

    @ParameterizedTest
    @CsvSource({"123/Quillfeather/18, 123/_/18", "123/SMITH/18, 123/_/18", "FOI-2021-0044-jones, 2021-0044-_"})
    void aNameInAReferenceIsNone(String printed, String reference) {
        assertThat(letter("Our Ref: " + printed, FIGURES).reference()).contains(reference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Office of the Kent Police and Crime Commissioner > Police and Crime Commissioner > _U",
                "The Police and Crime Commissioner for Kent Police > Police and Crime Commissioner > _U",
                "Mayor's Office for Policing and Crime > Mayor's Office for Policing and Crime > _U",
                "An Garda Síochána, Freedom of Information Office > An Garda Síochána > _U",
                "Kent Police, Freedom of Information > Kent Police > kent"
            })
    void whoAnswersIsWhoTheHeadNamesAndNotWhoseFiguresItTells(String head, String authority, String forceCode) {
        ForceAttribution found = letter(head, "Kent Police dismissed officers as follows.", FIGURES)
                .force();
        assertThat(found.authority()).contains(authority);
        assertThat(found.forceCode()).isEqualTo(forceCode);
    }

    @Test
    void aForceThatPoliceAndCrimeCommissionersAreMentionedByStillAnswers() {
        ForceAttribution found = letter(
                        "Kent Police, Freedom of Information",
                        "RESPONSE: Kent Police can confirm the figures. The Police and Crime Commissioner holds others.",
                        FIGURES)
                .force();
        assertThat(found.forceCode()).isEqualTo("kent");
    }

    @Test
    void whereNobodyElseIsNamedTheForceThatWasAskedAnswers() {
        ForceAttribution found = letter(
                        "Government of Jersey",
                        "You asked: How many officers of the States of Jersey Police were dismissed?",
                        "RESPONSE",
                        FIGURES)
                .force();
        assertThat(found.forceCode()).isEqualTo("jersey");
        assertThat(found.evidence()).contains("States of Jersey Police: the request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            nullValues = "-",
            value = {
                "10th September 2018¶Thank you for your request for information, which reached us on 10th August. > 2018-08-10 > 2018-09-10",
                "5 January 2018¶Thank you for your request, received on 20th December, which asked us for figures. > 2017-12-20 > 2018-01-05",
                "Date Responded 12 February 2020                                                                  > - > 2020-02-12",
                "Version Date: 28/04/2025                                                                         > - > 2025-04-28",
                "Published on 22 December 2023                                                                    > - > 2023-12-22",
                "Date of request: March 17, 2021                                                                  > 2021-03-17 > -",
                "The data below is from 01/03/2021 – 28/02/2025.                                                  > - > -"
            })
    void theDatesAreThoseThatTheLetterAnnounces(
            String head, @Nullable LocalDate requested, @Nullable LocalDate responded) {
        ResponseLetter letter = letter("Kent Police", head.replace("¶", "\n\n"), FIGURES);
        assertThat(letter.requested()).isEqualTo(Optional.ofNullable(requested));
        assertThat(letter.responded()).isEqualTo(Optional.ofNullable(responded));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "You want to know the number of sexual harassment claims.                       > sexual_harassment",
                "You want to know how many officers were dismissed for sexual misconduct.       > sexual_misconduct",
                "You want to know of sexual harassment, sexual assault and rape by officers.    > sexual_misconduct",
                "You want to know the incidents of domestic abuse by police officers.           > domestic_abuse_by_workforce",
                "You want to know the incidents of domestic abuse.                              > domestic_abuse_public",
                "You want to know how many officers were accused of misconduct.                 > misconduct_general",
                "You want to know the price of a police horse.                                  > _U"
            })
    void theTopicIsTheConductBeforeTheProcedure(String request, String topic) {
        assertThat(letter("Kent Police", request, FIGURES).topic()).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Kent Police can confirm it holds more. It is exempt under Section 40(2).        > FOIA 2000 s.40(2)",
                "Police Scotland can confirm it. Section 38(1)(b) applies.                        > FOISA 2002 s.38(1)(b)",
                "States of Jersey Police can confirm it. Article 16 applies.                      > FOI (Jersey) Law 2011 Art.16",
                "Kent Police can confirm that under Sections 30(3) and 31(3) it need not say.     > FOIA 2000 s.30(3);FOIA 2000 s.31(3)",
                "Kent Police can confirm the figures.                                             >"
            })
    void exemptionsAreThoseOfTheActThatTheForceAnswersUnder(String answer, @Nullable String cited) {
        assertThat(letter("Answer", answer, FIGURES).exemptions())
                .extracting(Exemption::citation)
                .isEqualTo(cited == null ? List.of() : Arrays.asList(cited.split(";")));
    }

    @Test
    void whatTheRequesterCitesIsNoExemption() {
        assertThat(letter(
                                "You want to know, and say that section 40(2) can't apply:",
                                "1) The number of complaints",
                                "RESPONSE: Kent Police can confirm the figures.",
                                FIGURES)
                        .exemptions())
                .isEmpty();
    }

    @Test
    void theRequestIsKeptAsColumnsOfObservations() {
        List<Ask> asks = Letters.sample(Letters.BEDFORDSHIRE).letter().asks();
        assertThat(asks).extracting(Ask::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(asks.get(0).columns()).contains("count");
        assertThat(asks)
                .extracting(ask -> String.join(";", ask.columns()))
                .endsWith("role", "subject_gender", "victim_gender", "relationship", "outcome", "outcome");
        assertThat(asks).extracting(ask -> ask.outcomeKind().orElse("")).endsWith("crime", "misconduct");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "You want to know how many police officers were dismissed.                          > officer",
                "You want to know how many special constables and PCSOs were dismissed.              > pcso|special",
                "You want to know how many officers or staff were dismissed.                         >",
                "You want to know how many were dismissed, broken down by a) officers b) specials.   >"
            })
    void theRequestLimitsWhomTheFiguresCount(String request, @Nullable String role) {
        assertThat(letter("Kent Police", request, FIGURES).scope())
                .isEqualTo(role == null ? Scope.NONE : Scope.of(Dimension.ROLE, Coding.of(role)));
    }

    @Test
    void whatTheLetterSaysOfItselfIsKept() {
        ResponseLetter letter = letter(
                "Kent Police",
                "You want to know it.",
                "RESPONSE: Kent Police holds additional information. The rest is not held, and it can neither confirm nor deny more.",
                FIGURES,
                "These figures are provisional.");
        assertThat(letter.holdsMore()).isTrue();
        assertThat(letter.notHeld()).isTrue();
        assertThat(letter.neitherConfirms()).isTrue();
        assertThat(letter.caveats()).containsExactly(Caveat.PROVISIONAL);
    }
}
