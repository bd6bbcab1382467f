package foiscope.publish;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import foiscope.dataset.Column;
import foiscope.dataset.Dataset;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** The Parquet schema of a dataset: one field per column, required unless the column may be empty. */
final class ParquetSchema {

    private ParquetSchema() {}

    static MessageType of(Dataset dataset) {
        return new MessageType(
                dataset.fileName(),
                dataset.columns().stream().map(ParquetSchema::field).toList());
    }

    private static Type field(Column column) {
        Repetition repetition = column.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
        return switch (column.type()) {
            case STRING -> Types.primitive(BINARY, repetition).as(stringType()).named(column.name());
            case INTEGER ->
                Types.primitive(column.wide() ? INT64 : INT32, repetition).named(column.name());
            case NUMBER -> Types.primitive(DOUBLE, repetition).named(column.name());
            case BOOLEAN -> Types.primitive(BOOLEAN, repetition).named(column.name());
            case DATE -> Types.primitive(INT32, repetition).as(dateType()).named(column.name());
        };
    }
}
