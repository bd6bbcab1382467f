package foiscope.bench;

import foiscope.document.DocumentReaders;
import foiscope.model.ReadDocument;
import foiscope.page.Glyph;
import foiscope.page.Page;
import foiscope.page.PageBlock;
import foiscope.page.PrintedPages;
import foiscope.page.Rule;
import foiscope.pipeline.Stages;
import foiscope.vocabulary.Vocabularies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What Jazzer makes up, given to our own parsers: any exception is a fault. */
public final class FuzzedInput {

    private static final Vocabularies VOCABULARIES = Vocabularies.builtIn();

    private static String target = "text";

    private FuzzedInput() {}

    /**
     * Chooses the parser.
     *
     * @param args its name: text, rtf, odt, ods, pages or cells
     */
    public static void fuzzerInitialize(String[] args) {
        target = args[0];
    }

    /**
     * Parses one input.
     *
     * @param data made up
     * @throws IOException never, since nothing is written
     */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        String text = new String(data, StandardCharsets.UTF_8);
        switch (target) {
            case "rtf" -> DocumentReaders.read("a.rtf", ("{\\rtf1 " + text).getBytes(StandardCharsets.ISO_8859_1));
            case "odt", "ods" -> DocumentReaders.read("a", odf(target, text));
            case "pages" -> pages(data);
            case "cells" ->
                interpret("Kent Police\n\nSexual harassment\n\nYear\tDismissed\n2021\t" + text.replace('\n', ' ') + "\n"
                        + text.replace('\n', ' ') + "\t4\n");
            default -> interpret(text);
        }
    }

    private static void interpret(String text) {
        ReadDocument read = Stages.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
        Stages.interpret(read, VOCABULARIES);
    }

    private static byte[] odf(String kind, String body) throws IOException {
        boolean letter = kind.equals("odt");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(("application/vnd.oasis.opendocument." + (letter ? "text" : "spreadsheet"))
                    .getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(("<content>" + (letter ? "" : "<table name='a'>") + body).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Three bytes a sign, four a line; a zero begins a page. */
    private static void pages(byte[] data) {
        List<PageBlock> blocks = new ArrayList<>();
        PrintedPages pages = new PrintedPages(blocks::add);
        List<Glyph> glyphs = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        int number = 1;
        for (int i = 0; i + 4 < data.length; i += 5) {
            int x = data[i + 1] & 0xFF;
            int y = data[i + 2] & 0xFF;
            int size = 4 + (data[i + 3] & 0xF);
            if (data[i] == 0) {
                pages.page(new Page(number++, 300, 300, glyphs, rules));
                glyphs.clear();
                rules.clear();
            } else if (data[i] < 0) {
                rules.add(new Rule((data[i] & 1) == 0, x, y, y + (data[i + 4] & 0xFF)));
            } else {
                glyphs.add(new Glyph(String.valueOf((char) data[i]), x, x + size / 2.0, y, size));
            }
        }
        pages.page(new Page(number, 300, 300, glyphs, rules));
        pages.end();
    }
}
