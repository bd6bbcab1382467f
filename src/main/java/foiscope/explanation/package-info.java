/** Tells one figure's way from its document to a release, as a person would. */
@NullMarked
package foiscope.explanation;

import org.jspecify.annotations.NullMarked;
