package foiscope.notebook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jspecify.annotations.Nullable;

/** A Java kernel for the check of notebooks, as far as they use the one that users install: JJava. */
public final class JShellKernel extends BaseKernel {

    private static final List<String> IMPORTS =
            List.of("java.io.*", "java.math.*", "java.util.*", "java.util.function.*", "java.util.stream.*");

    private static @Nullable JShellKernel running;

    private final JShell shell = JShell.builder()
            .executionEngine(new LocalExecutionControlProvider(), Map.of())
            .build();

    private JShellKernel() {
        shell.addToClasspath(System.getProperty("java.class.path"));
        IMPORTS.forEach(name -> shell.eval("import " + name + ";"));
        shell.eval("void display(Object shown, String... as) { " + JShellKernel.class.getName()
                + ".show(String.valueOf(shown), as); }");
    }

    public static void main(String[] connection) throws Exception {
        running = new JShellKernel();
        JupyterConnection jupyter = new JupyterConnection(
                KernelConnectionProperties.parse(Files.readString(Path.of(connection[0]), StandardCharsets.UTF_8)));
        running.becomeHandlerForConnection(jupyter);
        jupyter.connect();
        jupyter.waitUntilClose();
    }

    /** What a cell displays. */
    public static void show(String shown, String... as) {
        DisplayData data = new DisplayData(shown);
        for (String type : as) {
            data.putData(type, shown);
        }
        if (running != null) {
            running.display(data);
        }
    }

    @Override
    public @Nullable DisplayData eval(String cell) {
        String left = cell;
        String value = "";
        while (!left.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(left);
            for (SnippetEvent event : shell.eval(next.source())) {
                value = valueOf(event);
            }
            left = next.remaining();
        }
        return value.isEmpty() ? null : new DisplayData(value);
    }

    private String valueOf(SnippetEvent event) {
        if (event.status() == Snippet.Status.REJECTED) {
            throw new IllegalArgumentException(shell.diagnostics(event.snippet())
                    .map(fault -> fault.getMessage(Locale.ROOT))
                    .collect(Collectors.joining("\n", event.snippet().source() + "\n", "")));
        }
        if (event.exception() != null) {
            throw new IllegalStateException(event.exception());
        }
        return event.snippet().kind() == Snippet.Kind.EXPRESSION && event.value() != null ? event.value() : "";
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo("Java", "17", "text/x-java-source", ".jshell", "java", "java", "script");
    }
}
