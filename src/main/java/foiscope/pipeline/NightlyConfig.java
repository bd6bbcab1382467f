package foiscope.pipeline;

/**
 * What a night is asked to do.
 *
 * @param run sources, the folder of the release, words
 * @param warehouse its folder
 * @param mostUnresolved the largest share of a known force's figures that may become none, from 0 to 1
 */
public record NightlyConfig(RunConfig run, String warehouse, double mostUnresolved) {}
