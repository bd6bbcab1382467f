package foiscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foiscope.dataset.Dataset;
import foiscope.dataset.Reading;
import foiscope.model.CountInterval;
import foiscope.model.PeriodBasis;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordRowsTest {

    record Everything(
            String words,
            int small,
            @Nullable Integer perhapsSmall,
            long large,
            Long surelyLarge,
            double real,
            @Nullable Double perhapsReal,
            boolean flag,
            Boolean surelyFlag,
            @Nullable LocalDate day,
            PeriodBasis basis,
            CountInterval interval,
            List<String> codes,
            List<@Nullable Double> figures,
            List<CountInterval> intervals) {}

    private static final Everything FULL = new Everything(
            "Beds ‘2019’",
            1,
            2,
            3L,
            4L,
            5.5,
            6.25,
            true,
            false,
            LocalDate.of(2018, 2, 28),
            PeriodBasis.FINANCIAL_YEAR,
            CountInterval.between(0, 4),
            List.of("a", "b"),
            Arrays.asList(1.5, null),
            List.of(CountInterval.atLeast(100), CountInterval.exactly(new BigDecimal("2.5"))));

    private static final Everything SPARSE = new Everything(
            "",
            0,
            null,
            0,
            0L,
            0,
            null,
            false,
            true,
            null,
            PeriodBasis.UNKNOWN,
            CountInterval.ZERO,
            List.of(),
            List.of(),
            List.of());

    private final RecordRows<Everything> rows = RecordRows.of(Everything.class);

    @Test
    void rowGivesTheRecordBack() {
        assertThat(rows.record(rows.row(FULL))).isEqualTo(FULL);
        assertThat(rows.record(rows.row(SPARSE))).isEqualTo(SPARSE);
    }

    @Test
    void onlyComponentsMarkedNullableMayBeAbsent() {
        assertThat(Arrays.stream(rows.schema().fields())
                        .filter(StructField::nullable)
                        .map(StructField::name))
                .containsExactly("perhaps_small", "perhaps_real", "day");
        assertThatThrownBy(() -> RecordRows.of(CountInterval.class).record(RowFactory.create(null, null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lower");
    }

    @ParameterizedTest
    @EnumSource
    void columnsAreNamedAsPublished(Dataset dataset) {
        assertThat(RecordRows.of(dataset.row()).schema().fieldNames())
                .containsAll(dataset.columns().stream()
                        .map(column -> column.component().getName().equals("code") ? "code" : column.name())
                        .toList());
    }

    @Test
    void columnIsFoundThroughItsRecords() {
        assertThat(RecordRows.of(Reading.class).column("document", "documentId"))
                .hasToString("document.document_id");
        assertThatThrownBy(() -> RecordRows.of(Reading.class).column("document", "docId"))
                .hasMessageContaining("doc_id");
    }

    @Test
    void travelsAsItsTypeAlone() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(rows);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isSameAs(rows);
        }
        assertThat(bytes.size()).isLessThan(400);
    }

    @Test
    void unknownTypeIsRefused() {
        record Odd(StringBuilder words) {}
        assertThatThrownBy(() -> RecordRows.of(Odd.class)).hasMessageContaining("no row holds a");
    }
}
