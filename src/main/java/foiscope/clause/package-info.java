/** Which question an answer answers, and which words of a sentence govern each of its numbers. */
@NullMarked
package foiscope.clause;

import org.jspecify.annotations.NullMarked;
