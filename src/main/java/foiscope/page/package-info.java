/** What stands where on a printed page: signs and ruling lines as words, lines, paragraphs and tables. It knows no file format. */
@NullMarked
package foiscope.page;

import org.jspecify.annotations.NullMarked;
