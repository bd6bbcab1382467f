package foiscope.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DataPackageTest {

    private JsonNode descriptor = new ObjectMapper().createObjectNode();

    @BeforeEach
    void write() throws IOException {
        List<WrittenDataset> datasets = Arrays.stream(Dataset.values())
                .map(dataset -> new WrittenDataset(
                        dataset,
                        4,
                        dataset == Dataset.OBSERVATIONS
                                ? List.of(
                                        "observations.parquet/part-00000.parquet",
                                        "observations.parquet/part-00001.parquet")
                                : List.of(dataset.fileName() + ".parquet")))
                .toList();
        String json = DataPackage.json(datasets, SampleRows.INFO);
        assertThat(json).endsWith("}\n").doesNotContain("\r");
        descriptor = new ObjectMapper().readTree(json);
    }

    @Test
    void itFollowsTheStandard() throws IOException {
        assertThat(faults(descriptor.toString())).isEmpty();
    }

    /** That the schema bites. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\":\"table\"        | \"type\":\"tables\"",
                "\"path\":\"documents.csv\" | \"path\":\"/etc/documents.csv\"",
                "\"path\":\"documents.csv\" | \"path\":\"a/../../documents.csv\"",
                "\"type\":\"date\"         | \"type\":\"day\"",
                "\"quoteChar\":\"          | \"quoteChar\":\"ab",
                "\"resource\":\"documents\" | \"resources\":\"documents\"",
                "\"resources\":             | \"tables\":"
            })
    void whatDoesntFollowItIsFound(String right, String wrong) throws IOException {
        String json = descriptor.toString();
        assertThat(json).contains(right);
        assertThat(faults(json.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong))))
                .isNotEmpty();
    }

    private static List<Error> faults(String json) throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(DataPackageTest.class.getResourceAsStream("data-package-v2.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(json, InputFormat.JSON);
        }
    }

    @Test
    void itIsADataPackageOfVersionTwo() {
        assertThat(descriptor.path("$schema").asText())
                .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        assertThat(descriptor.path("version").asText()).isEqualTo("0.1.0");
        assertThat(descriptor.path("licenses").path(0).path("name").asText()).isEqualTo("OGL-UK-3.0");
        assertThat(descriptor.has("created")).isFalse();
        assertThat(descriptor.path("resources")).hasSize(2 * Dataset.values().length);
        assertThat(descriptor.path("resources").findValuesAsText("name")).contains("documents", "documents_parquet");
        descriptor.path("resources").forEach(resource -> {
            assertThat(resource.path("$schema").asText())
                    .isEqualTo("https://datapackage.org/profiles/2.0/dataresource.json");
            assertThat(resource.path("type").asText()).isEqualTo("table");
            assertThat(resource.path("name").asText()).matches("[a-z_]+");
            assertThat(resource.path("rows").asLong()).isEqualTo(4);
            assertThat(resource.path("mediatype").asText()).matches(".+/.+");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnIsDescribedForBothFormats(Dataset dataset) {
        for (String name : List.of(dataset.fileName(), dataset.fileName() + "_parquet")) {
            JsonNode schema = resource(name).path("schema");
            List<JsonNode> fields = new ArrayList<>();
            schema.path("fields").forEach(fields::add);
            assertThat(fields).hasSameSizeAs(dataset.columns());
            for (int i = 0; i < fields.size(); i++) {
                assertDescribes(fields.get(i), dataset.columns().get(i));
            }
            assertThat(texts(schema.path("primaryKey"))).isEqualTo(dataset.key());
            assertThat(texts(schema.path("missingValues"))).containsExactly("");
        }
    }

    private static void assertDescribes(JsonNode field, Column column) {
        assertThat(field.path("name").asText()).isEqualTo(column.name());
        assertThat(field.path("type").asText()).isEqualTo(column.type().frictionless());
        assertThat(field.path("description").asText()).isEqualTo(column.meaning());
        assertThat(field.path("unit").asText()).isEqualTo(column.unit());
        assertThat(field.path("constraints").path("required").asBoolean()).isEqualTo(!column.nullable());
    }

    @Test
    void aFileIsAPathAndPartsAreAListOfPaths() {
        assertThat(resource("documents").path("path").asText()).isEqualTo("documents.csv");
        assertThat(resource("documents_parquet").path("path").asText()).isEqualTo("documents.parquet");
        assertThat(texts(resource("observations_parquet").path("path")))
                .containsExactly("observations.parquet/part-00000.parquet", "observations.parquet/part-00001.parquet");
    }

    @Test
    void theCsvSaysHowItIsWritten() {
        JsonNode csv = resource("observations");
        assertThat(csv.path("dialect").path("lineTerminator").asText()).isEqualTo("\n");
        assertThat(csv.path("encoding").asText()).isEqualTo("utf-8");
        assertThat(csv.path("description").asText()).contains("verbatim").contains("a leading ' isn't part");
        assertThat(resource("observations_parquet").path("description").asText())
                .doesNotContain("leading '");
    }

    @Test
    void documentsAndAnswersAreReferredTo() {
        assertThat(resource("documents").path("schema").has("foreignKeys")).isFalse();
        JsonNode keys = resource("observations").path("schema").path("foreignKeys");
        assertThat(keys.findValuesAsText("resource")).containsExactly("documents", "responses");
        assertThat(resource("set_aside_parquet").path("schema").findValuesAsText("resource"))
                .containsExactly("documents_parquet");
        assertThat(resource("by_role").path("schema").has("foreignKeys")).isFalse();
    }

    private JsonNode resource(String name) {
        for (JsonNode resource : descriptor.path("resources")) {
            if (resource.path("name").asText().equals(name)) {
                return resource;
            }
        }
        throw new AssertionError("no resource " + name);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
