/** Cells in rows and columns, and which of them are labels: works without any vocabulary but the kinds of words it is given. */
@NullMarked
package foiscope.structure;

import org.jspecify.annotations.NullMarked;
