/** Loads the vocabularies and codes a term within its domain, under the regime in force in its period. */
@NullMarked
package foiscope.vocabulary;

import org.jspecify.annotations.NullMarked;
