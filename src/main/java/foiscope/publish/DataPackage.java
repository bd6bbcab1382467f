package foiscope.publish;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The description of a release for programs: a Frictionless Data Package v2, each field with type, unit and meaning. */
final class DataPackage {

    static final String FILE = "datapackage.json";
    static final String NAME = "foiscope-release";
    static final String TITLE = "Police answers to Freedom of Information requests, as comparable statistics";
    static final String DESCRIPTION =
            "Every figure that UK police forces printed in these answers, with its place in the"
                    + " document, and comparisons made of them. Counts are intervals that surely hold the true figure."
                    + " In a dimension, _T means not broken down by it, _U not known, _O the force's own 'Other' and _Z that it"
                    + " doesn't apply; a|b is either or both.";

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DataPackage() {}

    static String json(List<WrittenDataset> datasets, ReleaseInfo info) throws IOException {
        ObjectNode root = JSON.objectNode()
                .put("$schema", PROFILES + "datapackage.json")
                .put("name", NAME)
                .put("title", TITLE)
                .put("description", DESCRIPTION)
                .put("version", info.version())
                .put("vocabularyVersion", info.vocabularyVersion());
        if (!info.licences().isEmpty()) {
            root.set("licenses", licences(info));
        }
        ArrayNode resources = root.putArray("resources");
        for (WrittenDataset dataset : datasets) {
            resources.add(csv(dataset)).add(parquet(dataset));
        }
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return new ObjectMapper().writer(printer).writeValueAsString(root) + "\n";
    }

    /** What a description says of its release. */
    static ReleaseInfo info(JsonNode root) {
        List<Licence> licences = new ArrayList<>();
        root.path("licenses")
                .forEach(licence -> licences.add(new Licence(
                        licence.path("name").asText(),
                        licence.path("path").asText(),
                        licence.path("title").asText())));
        return new ReleaseInfo(
                root.path("version").asText(), root.path("vocabularyVersion").asText(), licences);
    }

    private static ArrayNode licences(ReleaseInfo info) {
        ArrayNode licences = JSON.arrayNode();
        for (Licence licence : info.licences()) {
            licences.addObject()
                    .put("name", licence.name())
                    .put("path", licence.path())
                    .put("title", licence.title());
        }
        return licences;
    }

    private static ObjectNode csv(WrittenDataset written) {
        ObjectNode resource = resource(written, "", guardOf(written.dataset()));
        resource.put("path", written.csv())
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8");
        resource.putObject("dialect")
                .put("$schema", PROFILES + "tabledialect.json")
                .put("header", true)
                .put("delimiter", ",")
                .put("lineTerminator", "\n")
                .put("quoteChar", "\"")
                .put("doubleQuote", true);
        resource.set("schema", schema(written.dataset(), ""));
        return resource;
    }

    private static ObjectNode parquet(WrittenDataset written) {
        ObjectNode resource = resource(written, "_parquet", "");
        if (written.parquet().size() == 1) {
            resource.put("path", written.parquet().get(0));
        } else {
            written.parquet().forEach(resource.putArray("path")::add);
        }
        resource.put("format", "parquet").put("mediatype", "application/vnd.apache.parquet");
        resource.set("schema", schema(written.dataset(), "_parquet"));
        return resource;
    }

    private static ObjectNode resource(WrittenDataset written, String suffix, String remark) {
        return JSON.objectNode()
                .put("$schema", PROFILES + "dataresource.json")
                .put("name", written.dataset().fileName() + suffix)
                .put("type", "table")
                .put("description", written.dataset().meaning() + remark)
                .put("rows", written.rows());
    }

    /** What a reader of the CSV must take off again. */
    private static String guardOf(Dataset dataset) {
        List<String> guarded = dataset.columns().stream()
                .filter(Column::documentText)
                .map(Column::name)
                .toList();
        return guarded.isEmpty()
                ? ""
                : " In %s a leading ' isn't part of the value: it keeps spreadsheets from taking it for a formula."
                        .formatted(String.join(", ", guarded));
    }

    private static ObjectNode schema(Dataset dataset, String suffix) {
        ObjectNode schema = JSON.objectNode().put("$schema", PROFILES + "tableschema.json");
        ArrayNode fields = schema.putArray("fields");
        dataset.columns().forEach(column -> fields.add(field(column)));
        schema.putArray("missingValues").add("");
        dataset.key().forEach(schema.putArray("primaryKey")::add);
        ArrayNode foreignKeys = JSON.arrayNode();
        for (Column column : dataset.columns()) {
            listing(column).filter(other -> other != dataset).ifPresent(other -> {
                ObjectNode key = foreignKeys.addObject();
                key.putArray("fields").add(column.name());
                ObjectNode reference = key.putObject("reference").put("resource", other.fileName() + suffix);
                reference.putArray("fields").add(column.name());
            });
        }
        if (!foreignKeys.isEmpty()) {
            schema.set("foreignKeys", foreignKeys);
        }
        return schema;
    }

    private static ObjectNode field(Column column) {
        ObjectNode field = JSON.objectNode()
                .put("name", column.name())
                .put("type", column.type().frictionless())
                .put("description", column.meaning());
        if (!column.unit().isEmpty()) {
            field.put("unit", column.unit());
        }
        if (!column.nullable()) {
            field.putObject("constraints").put("required", true);
        }
        return field;
    }

    /** The dataset that lists what a column names: the first one whose key it is. */
    static Optional<Dataset> listing(Column column) {
        return Arrays.stream(Dataset.values())
                .filter(dataset -> !dataset.comparison() && dataset.key().equals(List.of(column.name())))
                .findFirst();
    }
}
