package foiscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatasetTest {

    private static List<String> names(Dataset dataset) {
        return dataset.columns().stream().map(Column::name).toList();
    }

    @Test
    void theColumnsOfObservationsAreThoseOfTheContractInItsOrder() {
        assertThat(names(Dataset.OBSERVATIONS))
                .containsExactly(
                        "observation_id",
                        "document_id",
                        "response_id",
                        "force",
                        "force_code",
                        "reference",
                        "topic",
                        "period_start",
                        "period_end",
                        "period_label",
                        "period_basis",
                        "counting_unit",
                        "complaint_source",
                        "role",
                        "rank",
                        "subject_gender",
                        "victim_gender",
                        "complainant_gender",
                        "relationship",
                        "duty_status",
                        "outcome_kind",
                        "outcome",
                        "finding",
                        "process",
                        "sanction",
                        "exit",
                        "pending",
                        "other_breakdown",
                        "scope",
                        "caveats",
                        "count",
                        "lower",
                        "upper",
                        "status",
                        "basis",
                        "confidence",
                        "doubts",
                        "verbatim",
                        "source_page",
                        "source_table",
                        "source_row",
                        "source_column",
                        "source_item",
                        "governed_by",
                        "vocabulary_version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOCUMENTS  | document_id source name media_type bytes status parent_document_id",
                "RESPONSES  | response_id document_id authority force force_code force_evidence reference date_requested"
                        + " date_responded topic",
                "SET_ASIDE  | document_id source reason detail",
                "UNRESOLVED | unresolved_id document_id response_id place verbatim reason detail suggestion",
                "QUESTIONS  | response_id number asked answer exemption"
            })
    void theOtherDatasetsHaveTheContractsColumns(Dataset dataset, String columns) {
        assertThat(names(dataset)).containsExactly(columns.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "BY_ROLE, role, party;axis;code",
        "BY_GENDER, gender, axis;code",
        "BY_RELATIONSHIP, relationship, party;axis;code",
        "BY_OUTCOME, outcome, party;code",
        "BY_YEAR, year, party;axis;broader;code"
    })
    void aComparisonNamesItsDimensionAndHasNoOthers(Dataset dataset, String own, String absent) {
        assertThat(dataset.comparison()).isTrue();
        assertThat(names(dataset))
                .startsWith("row_id", "force", "force_code", "topic", "counting_unit", "complaint_source")
                .contains(
                        own,
                        "total_lower",
                        "share_upper",
                        "rate_per_1000",
                        "rate_lower",
                        "observation_ids",
                        "comparable")
                .doesNotContain("dataset")
                .doesNotContain(absent.split(";"));
    }

    @Test
    void onlyOutcomesHaveAnAxisAndAParent() {
        assertThat(names(Dataset.BY_OUTCOME)).contains("axis", "broader");
        assertThat(names(Dataset.BY_GENDER)).contains("party");
    }

    @ParameterizedTest
    @EnumSource(Dataset.class)
    void everyColumnHasAMeaningAndItsOwnName(Dataset dataset) {
        assertThat(dataset.columns())
                .allSatisfy(column -> assertThat(column.meaning()).isNotBlank());
        assertThat(names(dataset)).doesNotHaveDuplicates();
        assertThat(dataset.meaning()).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(Dataset.class)
    void keysAndOrdersNameColumns(Dataset dataset) {
        List<String> components = Arrays.stream(dataset.row().getRecordComponents())
                .map(component -> Column.snake(component.getName()))
                .toList();
        assertThat(dataset.key()).isNotEmpty();
        assertThat(names(dataset)).containsAll(dataset.key());
        assertThat(components).containsAll(dataset.order());
        assertThat(dataset.order()).as("orders any two rows").containsAll(dataset.key());
    }

    @ParameterizedTest
    @CsvSource({"documentId, document_id", "ratePer1000, rate_per_1000", "count, count", "mediaType, media_type"})
    void columnsAreInSnakeCase(String component, String column) {
        assertThat(Column.snake(component)).isEqualTo(column);
    }

    @ParameterizedTest
    @EnumSource
    void everyDatasetHasAnOrder(Dataset dataset) {
        assertThat(dataset.order())
                .isNotEmpty()
                .isSubsetOf(Arrays.stream(dataset.row().getRecordComponents())
                        .map(component -> Column.snake(component.getName()))
                        .toList());
    }
}
