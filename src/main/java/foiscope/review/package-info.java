/** What wasn't understood, by its words, and which concepts come nearest. */
@NullMarked
package foiscope.review;

import org.jspecify.annotations.NullMarked;
