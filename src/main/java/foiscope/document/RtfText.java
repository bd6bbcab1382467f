package foiscope.document;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import foiscope.model.SetAsideReason;
import foiscope.text.NoteMarks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The events of an RTF document into blocks. A table ends at text outside of it; one within a cell is text of that cell. */
final class RtfText extends RtfListenerAdaptor {

    private static final int DEEPEST = 2_000;

    private static final Set<Command> UNSEEN = EnumSet.of(
            Command.fonttbl,
            Command.colortbl,
            Command.stylesheet,
            Command.info,
            Command.pict,
            Command.nonshppict,
            Command.fldinst,
            Command.footer,
            Command.footerl,
            Command.footerr,
            Command.footerf);

    private static final Set<Command> HEADERS =
            EnumSet.of(Command.header, Command.headerl, Command.headerr, Command.headerf);

    private final LayoutBuilder layout;
    private final ParagraphRun run;
    private final EdgedRows table = new EdgedRows();
    private final Deque<State> states = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private State state = new State();
    private boolean spaceBelow;
    private boolean headerRow;
    private int rowLeft;
    private Definition next = new Definition();
    private boolean headersRead;

    RtfText(LayoutBuilder layout) {
        this.layout = layout;
        this.run = new ParagraphRun(layout);
    }

    /** What holds within a group. */
    private static final class State {

        private boolean skipped;
        private boolean hidden;
        private boolean deleted;
        private boolean raised;
        private boolean inTable;
        private boolean note;
        private boolean header;
        private boolean mark;
        private int above;
        private int below;

        State copy() {
            State copy = new State();
            copy.skipped = skipped;
            copy.hidden = hidden;
            copy.deleted = deleted;
            copy.raised = raised;
            copy.inTable = inTable;
            copy.note = note;
            copy.header = header;
            copy.mark = mark;
            copy.above = above;
            copy.below = below;
            return copy;
        }
    }

    /** A cell as its row defines it. */
    private static final class Definition {

        private boolean restarts;
        private boolean continues;
        private boolean joined;
        private int right;
    }

    @Override
    public void processGroupStart() {
        if (states.size() > DEEPEST) {
            throw new LimitReached(
                    SetAsideReason.TOO_DEEP, "Its groups lie within each other more than %,d deep.".formatted(DEEPEST));
        }
        states.push(state);
        state = state.copy();
    }

    @Override
    public void processGroupEnd() {
        if (!states.isEmpty()) {
            State outer = states.pop();
            if (state.note && !outer.note) {
                notes.add(text.toString().strip());
                text.setLength(0);
                text.append(held);
                held = "";
            } else if (state.header && !outer.header) {
                paragraph();
                run.end();
                headersRead = true;
            }
            state = outer;
        }
    }

    /** The text before a footnote that stands in the middle of it. */
    private String held = "";

    @Override
    public void processString(String string) {
        if (state.skipped || state.hidden || state.deleted) {
            return;
        }
        String plain = string.replaceAll("[\\r\\n]", "");
        boolean number = state.raised && NoteMarks.number(plain.strip());
        text.append(number ? NoteMarks.of(text, plain.strip()) : plain);
        if (!layout.room(table.size(), text.length())) {
            throw new LimitReached(SetAsideReason.TOO_LARGE, "Reading stopped at the limit of characters.");
        }
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
        if (command == Command.shptxt) {
            state.skipped = false;
            return;
        }
        if (optional
                || command == Command.optionalcommand
                || UNSEEN.contains(command)
                || HEADERS.contains(command) && headersRead) {
            // What only some programs know is no text of a letter.
            state.skipped = true;
            return;
        }
        if (state.skipped) {
            return;
        }
        if (HEADERS.contains(command)) {
            state.header = true;
            return;
        }
        boolean on = !hasParameter || parameter != 0;
        switch (command) {
            case par, sect, page -> paragraph();
            case line -> text.append('\n');
            case listtext, pntext -> state.mark = true;
            case tab, nestcell -> text.append(state.mark ? ' ' : '\t');
            case nestrow -> text.append('\n');
            case emdash -> text.append('—');
            case endash -> text.append('–');
            case bullet -> text.append('•');
            case lquote -> text.append('‘');
            case rquote -> text.append('’');
            case ldblquote -> text.append('“');
            case rdblquote -> text.append('”');
            case v -> state.hidden = on;
            case deleted -> state.deleted = on;
            case supercmd -> state.raised = on;
            case up -> state.raised = parameter > 0;
            case nosupersub -> state.raised = false;
            case plain -> {
                state.raised = false;
                state.hidden = false;
                state.deleted = false;
            }
            case pard -> {
                state.inTable = false;
                state.above = 0;
                state.below = 0;
            }
            case intbl -> state.inTable = true;
            case sb -> state.above = parameter;
            case sa -> state.below = parameter;
            case footnote -> {
                state.note = true;
                held = text.toString();
                text.setLength(0);
            }
            case chftn -> {
                String number = String.valueOf(notes.size() + 1);
                text.append(state.note ? number + ". " : NoteMarks.of(text, number));
            }
            default -> inRow(command, parameter);
        }
    }

    private void inRow(Command command, int parameter) {
        switch (command) {
            case trowd -> {
                definitions.clear();
                next = new Definition();
                headerRow = false;
                rowLeft = 0;
            }
            case trleft -> rowLeft = parameter;
            case trhdr -> headerRow = true;
            case clvmgf -> next.restarts = true;
            case clvmrg -> next.continues = true;
            case clmrg -> next.joined = true;
            case cellx -> {
                next.right = parameter;
                if (definitions.size() < LayoutBuilder.COLUMNS) {
                    definitions.add(next);
                }
                next = new Definition();
            }
            case cell -> {
                cells.add(text.toString().strip());
                text.setLength(0);
            }
            case row -> row();
            default -> {}
        }
    }

    private void row() {
        List<EdgedRows.Cell> row = new ArrayList<>();
        int left = rowLeft;
        for (int i = 0; i < definitions.size(); i++) {
            Definition definition = definitions.get(i);
            String words = i < cells.size() ? cells.get(i) : "";
            int right = Math.max(left + 1, definition.right);
            if (definition.joined && !row.isEmpty()) {
                EdgedRows.Cell first = row.remove(row.size() - 1);
                row.add(new EdgedRows.Cell(first.left(), right, first.restarts(), first.continues(), first.text()));
            } else {
                row.add(new EdgedRows.Cell(left, right, definition.restarts, definition.continues, words));
            }
            left = right;
        }
        for (int i = definitions.size(); i < cells.size(); i++) {
            row.add(new EdgedRows.Cell(left, left + 1000, false, false, cells.get(i)));
            left += 1000;
        }
        cells.clear();
        run.end();
        table.row(headerRow, row);
    }

    private void paragraph() {
        if (state.inTable || !cells.isEmpty()) {
            text.append('\n');
            return;
        }
        endTable();
        run.paragraph(text.toString(), spaceBelow || state.above > 0);
        text.setLength(0);
        spaceBelow = state.below > 0;
    }

    private void endTable() {
        if (!table.isEmpty()) {
            run.end();
            table.into(layout);
        }
    }

    /** Puts down what is open where the document ends. */
    void finish() {
        if (!cells.isEmpty()) {
            cells.add(text.toString().strip());
            text.setLength(0);
            row();
        }
        endTable();
        run.paragraph(text.toString(), false);
        notes.forEach(note -> run.paragraph(note, true));
        run.end();
    }
}
