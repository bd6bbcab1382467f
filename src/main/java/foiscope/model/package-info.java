/** What the domain is: immutable records and closed families, with their arithmetic; no library, no vocabulary, no Spark. */
@NullMarked
package foiscope.model;

import org.jspecify.annotations.NullMarked;
