/** Bytes of one file into a layout: blocks of text and tables whose every cell knows where it stood. */
@NullMarked
package foiscope.document;

import org.jspecify.annotations.NullMarked;
