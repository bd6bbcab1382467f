package foiscope.observation;

import static foiscope.observation.Read.letter;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What each figure is about. */
class TopicsOfFiguresTest {

    private static final String KENT = "Kent Police";

    @Test
    void aCategorysConductIsItsFiguresTopic() {
        Read read = letter(
                KENT,
                "Complaint allegations recorded against police officers and staff",
                """
                Allegation category | 2019/20 | 2020/21
                Sexual harassment | 6 | 9
                Domestic abuse | 11 | 8
                Other sexual conduct | 2 | 1
                Total | 19 | 18""");
        assertThat(read.observations())
                .filteredOn(row -> "2019/20".equals(row.periodLabel()))
                .extracting(row -> row.topic() + " " + row.count() + " " + row.otherBreakdown() + " " + row.scope())
                .containsExactlyInAnyOrder(
                        "sexual_harassment 6.0 null null",
                        "domestic_abuse_by_workforce 11.0 null null",
                        "complaints 2.0 allegation category=Other sexual conduct population=sexual misconduct",
                        "complaints 19.0 null null");
    }

    @Test
    void anUpperHeadingsConductIsItsFiguresTopicWhereTheLetterNamesSeveral() {
        Read read = letter(
                KENT,
                """
                Year | Sexual harassment | | Domestic abuse |
                 | Officers | Staff | Officers | Staff
                2019 | 8 | 3 | 14 | 4""");
        assertThat(read.observations())
                .extracting(row -> row.topic() + " " + row.role() + " " + row.count())
                .containsExactlyInAnyOrder(
                        "sexual_harassment officer 8.0",
                        "sexual_harassment staff 3.0",
                        "domestic_abuse_by_workforce officer 14.0",
                        "domestic_abuse_by_workforce staff 4.0");
    }
}
