/** What must hold of a release before it takes another's place unattended. */
@NullMarked
package foiscope.audit;

import org.jspecify.annotations.NullMarked;
