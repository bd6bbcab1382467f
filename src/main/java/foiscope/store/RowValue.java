package foiscope.store;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** How a row holds the values of one Java type. */
sealed interface RowValue {

    DataType dataType();

    Object held(Object value);

    Object value(Object held);

    /**
     * The way of a type.
     *
     * @throws IllegalArgumentException for a type that no row holds
     */
    static RowValue of(AnnotatedType type) {
        Type plain = type.getType();
        if (plain instanceof ParameterizedType list && list.getRawType() == List.class) {
            AnnotatedType element = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
            return new Listed(of(element), element.isAnnotationPresent(Nullable.class));
        }
        if (plain instanceof Class<?> known) {
            if (Same.TYPES.containsKey(known)) {
                return new Same(Same.TYPES.get(known));
            } else if (known == LocalDate.class) {
                return new Day();
            } else if (known == BigDecimal.class) {
                return new Decimal();
            } else if (known.isEnum()) {
                return new Constant(known.getEnumConstants());
            } else if (known.isRecord()) {
                return new Nested(RecordRows.of(known.asSubclass(Record.class)));
            }
        }
        throw new IllegalArgumentException("no row holds a " + plain.getTypeName());
    }

    /** A type that Spark knows by itself. */
    record Same(DataType dataType) implements RowValue {

        private static final Map<Class<?>, DataType> TYPES = Map.of(
                String.class, DataTypes.StringType,
                int.class, DataTypes.IntegerType,
                Integer.class, DataTypes.IntegerType,
                long.class, DataTypes.LongType,
                Long.class, DataTypes.LongType,
                double.class, DataTypes.DoubleType,
                Double.class, DataTypes.DoubleType,
                boolean.class, DataTypes.BooleanType,
                Boolean.class, DataTypes.BooleanType);

        @Override
        public Object held(Object value) {
            return value;
        }

        @Override
        public Object value(Object held) {
            return held;
        }
    }

    /**
     * A day. A session's setting makes Spark give it as a {@code LocalDate}, but a job that is started while rows are asked for
     * one by one doesn't know the session's settings, and its functions are given the older type.
     */
    record Day() implements RowValue {

        @Override
        public DataType dataType() {
            return DataTypes.DateType;
        }

        @Override
        public Object held(Object value) {
            return value;
        }

        @Override
        public Object value(Object held) {
            return held instanceof Date older ? older.toLocalDate() : held;
        }
    }

    /** A decimal of up to nine places, without trailing zeros: a row gives every decimal the same number of places. */
    record Decimal() implements RowValue {

        private static final DecimalType TYPE = DataTypes.createDecimalType(38, 9);

        @Override
        public DataType dataType() {
            return TYPE;
        }

        @Override
        public Object held(Object value) {
            return ((BigDecimal) value).setScale(TYPE.scale(), RoundingMode.UNNECESSARY);
        }

        @Override
        public Object value(Object held) {
            BigDecimal shortest = ((BigDecimal) held).stripTrailingZeros();
            return shortest.scale() < 0 ? shortest.setScale(0, RoundingMode.UNNECESSARY) : shortest;
        }
    }

    /** An enum's constant, by its name. */
    record Constant(List<?> constants) implements RowValue {

        Constant(Object[] constants) {
            this(List.of(constants));
        }

        @Override
        public DataType dataType() {
            return DataTypes.StringType;
        }

        @Override
        public Object held(Object value) {
            return ((Enum<?>) value).name();
        }

        @Override
        public Object value(Object held) {
            for (Object constant : constants) {
                if (((Enum<?>) constant).name().equals(held)) {
                    return constant;
                }
            }
            throw new IllegalStateException("none of " + constants + ": " + held);
        }
    }

    /** A list of values of one type. */
    record Listed(RowValue element, boolean containsNull) implements RowValue {

        @Override
        public DataType dataType() {
            return DataTypes.createArrayType(element.dataType(), containsNull);
        }

        @Override
        public Object held(Object value) {
            return ((List<?>) value)
                    .stream().map(e -> e == null ? null : element.held(e)).toArray();
        }

        @Override
        public Object value(Object held) {
            List<?> elements = held instanceof scala.collection.Seq<?> seq
                    ? CollectionConverters.asJava(seq)
                    : Arrays.asList((Object[]) held);
            return elements.stream()
                    .map(e -> e == null ? null : element.value(e))
                    .toList();
        }
    }

    /** A record within a record. */
    record Nested(RecordRows<? extends Record> rows) implements RowValue {

        @Override
        public DataType dataType() {
            return rows.schema();
        }

        @Override
        public Object held(Object value) {
            return heldBy(rows, value);
        }

        @Override
        public Object value(Object held) {
            return rows.record((Row) held);
        }

        private static <T extends Record> Row heldBy(RecordRows<T> rows, Object value) {
            return rows.row(rows.type().cast(value));
        }
    }
}
