package foiscope.cli;

import picocli.CommandLine.Option;

/** Which warehouse a command works on. */
final class WarehouseOption {

    @Option(
            names = "--warehouse",
            required = true,
            paramLabel = "W",
            description = "The folder of the warehouse: what was read, kept between runs.")
    private String folder = "";

    String folder() {
        return folder;
    }
}
