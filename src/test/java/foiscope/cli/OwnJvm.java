package foiscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the program in a JVM of its own, since a run ends the session that other tests share. */
final class OwnJvm {

    private OwnJvm() {}

    /** The lines that a command prints, which has to end with a status. */
    static List<String> run(ExitStatus expected, String... arguments) throws IOException, InterruptedException {
        return run(expected, List.of(), arguments);
    }

    /** The same with more options for Java. */
    static List<String> run(ExitStatus expected, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@jobs/jvm.options",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add("foiscope.cli.Main");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Path printed = Files.createTempFile("printed", ".log");
        int status = builder.redirectOutput(printed.toFile()).start().waitFor();
        List<String> lines = Files.readAllLines(printed);
        Files.delete(printed);
        assertThat(status).as("exit status; it printed %s", lines).isEqualTo(expected.number());
        return lines;
    }
}
