package foiscope.pipeline;

import java.time.InstantSource;

/**
 * What a run has of the world round it.
 *
 * @param clock tells the time
 * @param progress is told how far it is
 */
public record Surroundings(InstantSource clock, Progress progress) {}
