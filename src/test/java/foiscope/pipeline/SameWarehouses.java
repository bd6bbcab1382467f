package foiscope.pipeline;

import foiscope.warehouse.WarehouseTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/** Tells of pairs of warehouses, given as their folders, whether both mean the same rows: for {@code bench/kills}. */
final class SameWarehouses {

    private SameWarehouses() {}

    public static void main(String[] folders) {
        SparkSession session = SessionJob.open(true, Progress.SILENT);
        Map<String, Map<WarehouseTable, List<String>>> known = new TreeMap<>();
        boolean same = true;
        for (int i = 0; i < folders.length; i += 2) {
            Map<WarehouseTable, List<String>> expected =
                    known.computeIfAbsent(folders[i], folder -> meant(session, folder));
            Map<WarehouseTable, List<String>> actual = meant(session, folders[i + 1]);
            for (WarehouseTable table : expected.keySet()) {
                if (!expected.get(table).equals(actual.get(table))) {
                    System.out.println(folders[i + 1] + ": other rows of " + table);
                    same = false;
                }
            }
        }
        session.stop();
        System.exit(same ? 0 : 1);
    }

    private static Map<WarehouseTable, List<String>> meant(SparkSession session, String folder) {
        Path path = Path.of(folder).toAbsolutePath();
        return new TestWarehouse(
                        session,
                        DocumentStages.ofTheContract(),
                        path.resolveSibling(""),
                        path.getFileName().toString())
                .meant();
    }
}
