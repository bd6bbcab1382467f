/** A letter's tables and prose into observations, each with its place; what isn't understood, listed. */
@NullMarked
package foiscope.observation;

import org.jspecify.annotations.NullMarked;
