package foiscope.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    /** Far below the letterhead. */
    private static String inTheBody(String line) {
        Names names = new Names();
        names.afterTable();
        return names.inLine(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dear Ms Quillfeather,                         | Dear [name]",
                "Dear Zebedee                                  | Dear [name]",
                "FAO Zebedee Quillfeather                      | Dear [name]",
                "From: Zebedee Quillfeather                    | From: [name]",
                "From: Zebedee <z.quill@kent.police.uk>        | From: [name] [address]@kent.police.uk",
                "To: Freedom of Information                    | To: Freedom of Information",
                "Cc: Zebedee Quillfeather                      | Cc: [name]",
                "Case officer: Z. Quillfeather                 | Case officer: [name]",
                "Write to z.quill@example.org about it         | Write to [address]@example.org about it",
                "Mr Quillfeather was dismissed                 | Mr [name] was dismissed",
                "by Mrs Zebedee O’Quill-Feather in 2015        | by Mrs [name] in 2015",
                "Professor Quillfeather                        | Professor [name]",
                "PC Quillfeather resigned                      | PC [name] resigned",
                "PC 1234 Quillfeather resigned                 | PC [number] [name] resigned",
                "DC no. 4321, Quillfeather                     | DC no. [number], [name]",
                "PC 1234 was dismissed                         | PC [number] was dismissed",
                "Sgt Quillfeather attended                     | Sgt [name] attended",
                "Detective Inspector Quillfeather              | Detective Inspector [name]",
                "Chief Constable Z. Quillfeather               | Chief Constable [name]",
                "T/Sgt Quillfeather                            | T/Sgt [name]",
                "In 2019 PC Brother was dismissed by the force. | In 2019 PC [name] was dismissed by the force.",
                "Contact: June Constable                       | Contact: [name]",
                "Dear June Constable                           | Dear [name]"
            })
    void whatItsPlaceOrATitleMarksAsANameIsGone(String line, String bare) {
        assertThat(inTheBody(line)).isEqualTo(bare);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 x Sgt 1 x Constable",
                "3 x Officer 2 x Sgt 1 x Constable",
                "1 X Officer (Constable) 1 X PCSO",
                "1 X Officer Constable",
                "SC (Special Constable)",
                "Special Constable Resigned",
                "Officer Dismissed",
                "Inspector Final Written Warning",
                "PC Male",
                "PCSO Female",
                "Chief Inspector and above",
                "Any rank of Chief Superintendent and above",
                "Hertfordshire Constabulary has looked through its database",
                "Avon and Somerset Police",
                "a Dyfed-Powys Police officer",
                "the Chief Constable of Northumbria Police",
                "Case to answer Management action No case to answer – no action",
                "Gross Misconduct Hearing",
                "PC 12 SGT 3",
                "To find the type and outcome for 2019",
                "Name of force",
                "Contact: Information Rights",
                "Miss"
            })
    void wordsOfTheFieldStay(String line) {
        assertThat(inTheBody(line)).isEqualTo(line);
        assertThat(new Names().inCell(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "PC Quillfeather, PC [name]",
        "PC 1234 Quillfeather, PC [number] [name]",
        "Mr Quillfeather, Mr [name]",
        "z.quill@example.org, [address]@example.org",
        "PC 109, PC 109",
        "From: Officer, From: Officer",
        "Constable 3 Sergeant 2, Constable 3 Sergeant 2"
    })
    void inCellsANumberAfterARankIsACount(String cell, String bare) {
        assertThat(new Names().inCell(cell)).isEqualTo(bare);
    }

    @Test
    void theSignatoryIsGoneAndTheOfficeStays() {
        assertThat(lines("Yours sincerely", "", "Zebedee Quillfeather", "Z.Q.", "Information Rights"))
                .containsExactly("Yours sincerely", "[name]", "[name]", "[name]", "Information Rights");
        assertThat(lines("Kind regards, Zebedee")).containsExactly("Kind regards");
    }

    @Test
    void aSentenceAfterTheSignOffStays() {
        assertThat(lines(
                        "Yours faithfully", "Bedfordshire Police will review this answer if you ask within two months"))
                .element(1)
                .isEqualTo("Bedfordshire Police will review this answer if you ask within two months");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zebedee Quillfeather", "Z. Quillfeather,", "Zebedee van der Quillfeather"})
    void aNameAloneOnALineOfTheLetterheadIsGone(String line) {
        assertThat(new Names().inLine(line)).doesNotContain("Quillfeather");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Information Rights",
                "Bedfordshire Police Headquarters,",
                "Woburn Road, Kempston,",
                "Bedford, MK43 9AX",
                "Dyfed-Powys Police",
                "States of Jersey Police",
                "Scottish Government",
                "Sexual Misconduct"
            })
    void officesPlacesAndTitlesOfTheLetterheadStay(String line) {
        assertThat(new Names().inLine(line)).isEqualTo(line);
    }

    private static List<String> lines(String... lines) {
        Names names = new Names();
        names.afterTable();
        return Arrays.stream(lines).map(names::inLine).toList();
    }
}
