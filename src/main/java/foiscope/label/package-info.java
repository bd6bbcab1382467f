/** What the words of one label or cell say, and what the labels that govern a figure say together. */
@NullMarked
package foiscope.label;

import org.jspecify.annotations.NullMarked;
