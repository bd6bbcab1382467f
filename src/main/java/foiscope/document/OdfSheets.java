package foiscope.document;

import foiscope.model.SourceCell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The sheets of an OpenDocument spreadsheet, their cells as they are shown. */
final class OdfSheets {

    private final LayoutBuilder layout;
    private final OdfStyles styles;
    private int sheet;

    OdfSheets(LayoutBuilder layout, OdfStyles styles) {
        this.layout = layout;
        this.styles = styles;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext() && !layout.full()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("table")) {
                    sheet++;
                    String name = XmlEvents.attribute(xml, "name");
                    layout.sheet(sheet, name == null ? "" : name);
                    sheet(xml, styles.hidden(XmlEvents.attribute(xml, "style-name")));
                } else if (xml.getLocalName().equals("tracked-changes")) {
                    XmlEvents.skip(xml);
                } else {
                    styles.start(xml);
                }
            }
        }
    }

    private void sheet(XMLStreamReader xml, boolean hidden) throws XMLStreamException {
        SheetBlocks blocks = SheetBlocks.ofWorkbook(layout, hidden);
        Set<Integer> hiddenColumns = new HashSet<>();
        int columns = 0;
        int row = 1;
        try {
            for (int within = 1; within > 0 && blocks.room(); ) {
                int event = xml.next();
                if (event == XMLStreamReader.END_ELEMENT) {
                    within--;
                } else if (event == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "table-column" -> {
                            int repeated = XmlEvents.number(xml, "number-columns-repeated", 1);
                            for (int i = 0; shut(xml) && i < repeated && columns + i < LayoutBuilder.COLUMNS; i++) {
                                hiddenColumns.add(columns + i + 1);
                            }
                            columns = Math.min(LayoutBuilder.COLUMNS, columns + repeated);
                            within++;
                        }
                        case "table-row" -> row = row(xml, blocks, row, hidden, hiddenColumns);
                        case "shapes", "forms", "annotation" -> XmlEvents.skip(xml);
                        default -> within++;
                    }
                }
            }
        } finally {
            blocks.end();
        }
    }

    private static boolean shut(XMLStreamReader xml) {
        String visibility = XmlEvents.attribute(xml, "visibility");
        return "collapse".equals(visibility) || "filter".equals(visibility);
    }

    /** Reads a row and tells the number of the next. */
    private int row(XMLStreamReader xml, SheetBlocks blocks, int number, boolean hidden, Set<Integer> hiddenColumns)
            throws XMLStreamException {
        int repeated = Math.max(1, XmlEvents.number(xml, "number-rows-repeated", 1));
        boolean shut = hidden || shut(xml);
        List<SourceCell> cells = new ArrayList<>();
        List<SourceCell> blanks = new ArrayList<>();
        int column = 1;
        for (boolean open = true; open; ) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("table-row")) {
                open = false;
            } else if (event == XMLStreamReader.START_ELEMENT) {
                int times = Math.max(1, XmlEvents.number(xml, "number-columns-repeated", 1));
                if (xml.getLocalName().equals("covered-table-cell")) {
                    XmlEvents.skip(xml);
                    column = Math.min(LayoutBuilder.COLUMNS + 1, column + times);
                } else if (xml.getLocalName().equals("table-cell")) {
                    int rowSpan = Math.max(1, XmlEvents.number(xml, "number-rows-spanned", 1));
                    int columnSpan = Math.max(1, XmlEvents.number(xml, "number-columns-spanned", 1));
                    String text = text(xml);
                    for (int i = 0; i < times && column <= LayoutBuilder.COLUMNS; i++, column++) {
                        boolean unseen = shut || hiddenColumns.contains(column);
                        blanks.add(new SourceCell(number, column, rowSpan, columnSpan, false, unseen, null, text));
                        if (!text.isBlank()) {
                            cells.addAll(blanks);
                            blanks.clear();
                        }
                    }
                }
            }
        }
        if (cells.isEmpty()) {
            blocks.row(new SheetBlocks.Row(number, false, List.of()));
            return (int) Math.min(Integer.MAX_VALUE - 2L, (long) number + repeated);
        }
        int at = number;
        for (int i = 0; i < repeated && blocks.room(); i++, at++) {
            int here = at;
            blocks.row(new SheetBlocks.Row(
                    here, shut, cells.stream().map(cell -> cell.inRow(here)).toList()));
        }
        return at;
    }

    /** What a cell shows: its paragraphs as lines. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        List<String> lines = new ArrayList<>();
        for (int within = 1; within > 0; ) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                within--;
            } else if (event == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("p")) {
                    lines.add(OdfReader.text(xml));
                } else if (xml.getLocalName().equals("annotation")
                        || xml.getLocalName().equals("shapes")) {
                    XmlEvents.skip(xml);
                } else {
                    within++;
                }
            }
        }
        return String.join("\n", lines).strip();
    }
}
