package foiscope.document;

import foiscope.model.SetAsideReason;
import foiscope.page.Glyph;
import foiscope.page.Page;
import foiscope.page.Rule;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * What is printed on the pages of a PDF: signs and ruling lines in their places, as a reader holds the page. A page whose text is
 * printed in several directions comes once for each, the main one first.
 */
final class PdfPages extends PDFTextStripper {

    /** Steps of drawing in one document. */
    static final int STEPS = 2_000_000;

    /** Drawings within drawings that one document may show. */
    static final int FORMS = 2_000;

    /** Bytes of one page's or drawing's steps, unpacked. */
    static final long UNPACKED = 64L << 20;

    /** A packed length up to which nothing unpacks to more. */
    private static final long SMALL = 64 << 10;

    /** A filled shape this thin is a line, in points. */
    private static final double THIN = 3;

    /** A line this short is none. */
    private static final double SHORT = 3;

    /** The share of a page's signs that may have no meaning before its text counts as unreadable. */
    private static final double UNREADABLE = 0.3;

    private final Taker taker;
    private final List<double[]> path = new ArrayList<>();
    private final List<double[]> subpath = new ArrayList<>();
    private final Map<Integer, List<Glyph>> glyphs = new TreeMap<>();
    private final List<double[]> segments = new ArrayList<>();
    private boolean curved;
    private int steps;
    private int forms;
    private int shown;
    private int unknown;
    private boolean picture;
    private PDRectangle size = PDRectangle.A4;

    /** Takes pages in their order. */
    interface Taker {

        /** A page's text and lines in one direction. */
        void page(Page page);

        /** A page that shows a picture and no text, or text that no letters are known for. */
        void picture(int number);

        /** A page whose text goes beyond its edge. */
        void cut(int number);

        /** Whether there is room for so many signs. */
        boolean room(int signs);
    }

    PdfPages(Taker taker) {
        this.taker = taker;
    }

    /**
     * Gives all pages to the taker.
     *
     * @throws IOException if the document is damaged; pages before the damage are given
     */
    void read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        glyphs.clear();
        segments.clear();
        path.clear();
        subpath.clear();
        shown = 0;
        unknown = 0;
        picture = false;
        size = page.getCropBox();
        Iterator<PDStream> contents = page.getContentStreams();
        while (contents.hasNext()) {
            check(contents.next().getCOSObject());
        }
        super.processPage(page);
    }

    @Override
    protected void writePage() {
        List<Map.Entry<Integer, List<Glyph>>> directions = glyphs.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .toList();
        int number = getCurrentPageNo();
        boolean unreadable = unknown > UNREADABLE * shown;
        if (unreadable || directions.isEmpty() && picture) {
            taker.picture(number);
        }
        if (unreadable) {
            return;
        }
        boolean main = true;
        for (Map.Entry<Integer, List<Glyph>> direction : directions) {
            int degrees = direction.getKey();
            boolean upright = degrees == 0 || degrees == 180;
            double width = upright ? size.getWidth() : size.getHeight();
            double height = upright ? size.getHeight() : size.getWidth();
            if (direction.getValue().stream().anyMatch(sign -> !sign.text().isBlank() && sign.right() > width + 1)) {
                taker.cut(number);
            }
            taker.page(new Page(number, width, height, direction.getValue(), main ? rules(degrees) : List.of()));
            main = false;
        }
    }

    private List<Rule> rules(int degrees) {
        List<Rule> rules = new ArrayList<>();
        for (double[] segment : segments) {
            double[] from = place(segment[0], segment[1], degrees);
            double[] to = place(segment[2], segment[3], degrees);
            double across = Math.abs(to[0] - from[0]);
            double down = Math.abs(to[1] - from[1]);
            if (down <= THIN && across > SHORT) {
                rules.add(new Rule(true, (from[1] + to[1]) / 2, Math.min(from[0], to[0]), Math.max(from[0], to[0])));
            } else if (across <= THIN && down > SHORT) {
                rules.add(new Rule(false, (from[0] + to[0]) / 2, Math.min(from[1], to[1]), Math.max(from[1], to[1])));
            }
        }
        return rules;
    }

    /** A place of the page, from its lower left corner, as one of the page turned. */
    private double[] place(double x, double y, int degrees) {
        return switch (degrees) {
            case 90 -> new double[] {y, x};
            case 180 -> new double[] {size.getWidth() - x, y};
            case 270 -> new double[] {size.getHeight() - y, size.getWidth() - x};
            default -> new double[] {x, size.getHeight() - y};
        };
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        shown++;
        unknown++;
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition sign) {
        String text = sign.getUnicode();
        unknown -= unreadable(text) ? 0 : 1;
        double left = sign.getXDirAdj();
        double right = left + sign.getWidthDirAdj();
        double baseline = sign.getYDirAdj();
        if (Double.isFinite(left) && Double.isFinite(right) && Double.isFinite(baseline)) {
            glyphs.computeIfAbsent(direction(sign), key -> new ArrayList<>())
                    .add(new Glyph(text, left, right, baseline, Math.abs(sign.getYScale())));
        }
    }

    /** Whether a sign has no meaning outside its own font. */
    private static boolean unreadable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0xFFFD || c >= 0xE000 && c <= 0xF8FF) {
                return true;
            }
        }
        return false;
    }

    private static int direction(TextPosition sign) {
        return Math.round(sign.getDir());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps > STEPS || (steps & 0xFFF) == 0 && !taker.room(glyphs.size())) {
            throw new LimitReached(
                    SetAsideReason.TOO_LARGE,
                    "Reading stopped after %,d steps of drawing; what stood before was read.".formatted(STEPS));
        }
        switch (operator.getName()) {
            case "m" -> {
                endSubpath();
                point(operands);
            }
            case "l" -> point(operands);
            case "c", "v", "y" -> curved = true;
            case "h" -> close();
            case "re" -> rectangle(operands);
            case "S" -> stroke();
            case "s" -> {
                close();
                stroke();
            }
            case "f", "F", "f*", "B", "B*", "b", "b*" -> fill();
            case "n" -> forget();
            case "BI" -> picture = true;
            case "Do" -> picture |= image(operands);
            default -> {}
        }
        super.processOperator(operator, operands);
    }

    private boolean image(List<COSBase> operands) {
        return !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources().isImageXObject(name);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (++forms > FORMS) {
            throw new LimitReached(
                    SetAsideReason.TOO_DEEP, "Reading stopped after %,d drawings within drawings.".formatted(FORMS));
        }
        check(form.getCOSObject());
        super.showForm(form);
    }

    /** Refuses what would unpack to more than the limit, before it is unpacked as a whole. */
    private static void check(COSStream stream) {
        if (stream.getLength() < SMALL && !(stream.getFilters() instanceof COSArray filters && filters.size() > 1)) {
            return;
        }
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream unpacked = raw;
            COSBase filters = stream.getFilters();
            List<?> all = filters instanceof COSArray several
                    ? several.toList()
                    : filters == null ? List.of() : List.of(filters);
            for (Object filter : all) {
                if (filter instanceof COSName name
                        && (name.equals(COSName.FLATE_DECODE) || name.equals(COSName.FLATE_DECODE_ABBREVIATION))) {
                    unpacked = new InflaterInputStream(unpacked);
                }
            }
            byte[] buffer = new byte[1 << 16];
            long passed = 0;
            for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                passed += read;
                if (passed > UNPACKED) {
                    throw new LimitReached(
                            SetAsideReason.BOMB,
                            "A page of it would unpack to more than %,d bytes.".formatted(UNPACKED));
                }
            }
        } catch (IOException e) {
            // Damaged: PDFBox reads what it can of it.
            return;
        }
    }

    private double[] transformed(List<COSBase> operands, int at) {
        if (operands.size() > at + 1
                && operands.get(at) instanceof COSNumber x
                && operands.get(at + 1) instanceof COSNumber y) {
            Point2D.Float point = transformedPoint(x.floatValue(), y.floatValue());
            return new double[] {point.x - size.getLowerLeftX(), point.y - size.getLowerLeftY()};
        }
        return new double[0];
    }

    private void point(List<COSBase> operands) {
        double[] point = transformed(operands, 0);
        if (point.length > 0) {
            subpath.add(point);
        }
    }

    private void close() {
        if (!subpath.isEmpty()) {
            subpath.add(subpath.get(0));
        }
        endSubpath();
    }

    private void rectangle(List<COSBase> operands) {
        endSubpath();
        if (operands.size() == 4
                && operands.get(0) instanceof COSNumber x
                && operands.get(1) instanceof COSNumber y
                && operands.get(2) instanceof COSNumber width
                && operands.get(3) instanceof COSNumber height) {
            float left = x.floatValue();
            float low = y.floatValue();
            float right = left + width.floatValue();
            float high = low + height.floatValue();
            float[][] corners = {{left, low}, {right, low}, {right, high}, {left, high}, {left, low}};
            for (float[] corner : corners) {
                Point2D.Float point = transformedPoint(corner[0], corner[1]);
                subpath.add(new double[] {point.x - size.getLowerLeftX(), point.y - size.getLowerLeftY()});
            }
        }
        endSubpath();
    }

    private void endSubpath() {
        for (int i = 1; i < subpath.size() && !curved; i++) {
            double[] from = subpath.get(i - 1);
            double[] to = subpath.get(i);
            path.add(new double[] {from[0], from[1], to[0], to[1]});
        }
        if (!subpath.isEmpty()) {
            // Marks where a shape ends.
            path.add(new double[0]);
        }
        subpath.clear();
        curved = false;
    }

    private void forget() {
        subpath.clear();
        path.clear();
        curved = false;
    }

    private void stroke() {
        endSubpath();
        path.stream().filter(line -> line.length > 0).forEach(segments::add);
        path.clear();
    }

    /** Of filled shapes those that are thin are lines. */
    private void fill() {
        endSubpath();
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double[] line : path) {
            if (line.length > 0) {
                left = Math.min(left, Math.min(line[0], line[2]));
                right = Math.max(right, Math.max(line[0], line[2]));
                low = Math.min(low, Math.min(line[1], line[3]));
                high = Math.max(high, Math.max(line[1], line[3]));
                continue;
            }
            if (right - left <= THIN && high - low > SHORT || high - low <= THIN && right - left > SHORT) {
                boolean upright = right - left <= THIN;
                double middle = upright ? (left + right) / 2 : (low + high) / 2;
                segments.add(
                        upright
                                ? new double[] {middle, low, middle, high}
                                : new double[] {left, middle, right, middle});
            }
            left = Double.MAX_VALUE;
            right = -Double.MAX_VALUE;
            low = Double.MAX_VALUE;
            high = -Double.MAX_VALUE;
        }
        path.clear();
    }
}
