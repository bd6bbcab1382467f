/** Words, phrases, dates and periods as letters write them; knows nothing of police or the law. */
@NullMarked
package foiscope.text;

import org.jspecify.annotations.NullMarked;
