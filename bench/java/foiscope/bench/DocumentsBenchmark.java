package foiscope.bench;

import com.rtfparserkit.converter.text.StringTextConverter;
import com.rtfparserkit.parser.RtfStreamSource;
import foiscope.document.DocumentReaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.extractor.POITextExtractor;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;

/** Per format the CPU of reading a document here, beside that of the bare library's own text, on the same files in one process. */
public final class DocumentsBenchmark {

    private static final int ROUNDS = 7;

    private DocumentsBenchmark() {}

    private interface Text {
        Object of(byte[] bytes) throws IOException;
    }

    private static final Map<String, Text> BARE = new LinkedHashMap<>();

    static {
        BARE.put("pdf", bytes -> {
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(pdf);
            }
        });
        BARE.put("docx", bytes -> text(new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))));
        BARE.put("doc", bytes -> text(new WordExtractor(new ByteArrayInputStream(bytes))));
        BARE.put("xlsx", bytes -> text(new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(bytes)))));
        BARE.put("xls", bytes -> text(new ExcelExtractor(new HSSFWorkbook(new ByteArrayInputStream(bytes)))));
        BARE.put("rtf", bytes -> {
            StringTextConverter text = new StringTextConverter();
            text.convert(new RtfStreamSource(new ByteArrayInputStream(bytes)));
            return text.getText();
        });
        BARE.put("html", bytes -> Jsoup.parse(new String(bytes, StandardCharsets.UTF_8))
                .text());
    }

    private static String text(POITextExtractor extractor) throws IOException {
        try (extractor) {
            return extractor.getText();
        }
    }

    /**
     * Prints a line per format.
     *
     * @param args the folder of the files
     */
    public static void main(String[] args) throws IOException {
        Map<String, List<byte[]>> files = new LinkedHashMap<>();
        BARE.keySet().forEach(format -> files.put(format, new ArrayList<>()));
        try (Stream<Path> found = Files.walk(Path.of(args[0]))) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                List<byte[]> same = files.get(name.substring(name.lastIndexOf('.') + 1));
                if (same != null) {
                    same.add(Files.readAllBytes(file));
                }
            }
        }
        System.out.println("format  documents  ours ms  library ms  ratio (median of " + ROUNDS + " rounds)");
        for (Map.Entry<String, List<byte[]>> format : files.entrySet()) {
            Text bare = BARE.get(format.getKey());
            List<Double> ratios = new ArrayList<>();
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            for (int round = -5; round < ROUNDS; round++) {
                double own = cpu(format.getValue(), bytes -> DocumentReaders.read("letter." + format.getKey(), bytes));
                double library = cpu(format.getValue(), bare);
                if (round >= 0) {
                    ratios.add(own / library);
                    ours.add(own);
                    theirs.add(library);
                }
            }
            System.out.printf(
                    "%-7s %9d %8.2f %11.2f %6.2f%n",
                    format.getKey(), format.getValue().size(), median(ours), median(theirs), median(ratios));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** Milliseconds of CPU per document. */
    private static double cpu(List<byte[]> files, Text text) throws IOException {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int length = 0;
        int times = 4;
        for (int i = 0; i < times; i++) {
            for (byte[] file : files) {
                length += text.of(file).hashCode();
            }
        }
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (length == 42) {
            System.out.print(" ");
        }
        return (after - before) / 1e6 / times / Math.max(1, files.size());
    }
}
