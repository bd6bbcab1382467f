package foiscope.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a dataset as text that a program reads. */
public final class DatasetText {

    private DatasetText() {}

    /** As the release's own CSV has them, header and all. */
    public static String csv(Dataset dataset, List<? extends Record> rows) {
        List<Column> columns = dataset.columns();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter lines = new CsvWriter(bytes, columns)) {
            for (Record row : rows) {
                lines.write(columns.stream().map(column -> column.valueIn(row)).toArray());
            }
        }
        return CsvWriter.header(columns) + bytes.toString(StandardCharsets.UTF_8);
    }

    /** A JSON array of an object a row, its columns in order, on one line a row. */
    public static String json(Dataset dataset, List<? extends Record> rows) {
        ObjectMapper mapper = new ObjectMapper();
        StringBuilder lines = new StringBuilder("[");
        try {
            for (Record row : rows) {
                lines.append(lines.length() > 1 ? ",\n " : "\n ")
                        .append(mapper.writeValueAsString(object(dataset, row)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.append(rows.isEmpty() ? "]" : "\n]").toString();
    }

    private static ObjectNode object(Dataset dataset, Record row) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Column column : dataset.columns()) {
            put(object, column.name(), column.valueIn(row));
        }
        return object;
    }

    private static void put(ObjectNode object, String name, @Nullable Object value) {
        if (value == null) {
            object.putNull(name);
        } else if (value instanceof Boolean truth) {
            object.put(name, truth);
        } else if (value instanceof Integer number) {
            object.put(name, number);
        } else if (value instanceof Double number && number == Math.rint(number)) {
            object.put(name, number.longValue());
        } else if (value instanceof Double number) {
            object.put(name, number);
        } else if (name.endsWith("_ids") || name.equals("caveats")) {
            ArrayNode list = object.putArray(name);
            for (String each : value.toString().split(";", -1)) {
                list.add(each);
            }
        } else {
            object.put(name, value.toString());
        }
    }
}
