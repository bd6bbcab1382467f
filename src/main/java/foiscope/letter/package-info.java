/** A layout into letters: who answers, when, about what, which questions, and what became of each. */
@NullMarked
package foiscope.letter;

import org.jspecify.annotations.NullMarked;
