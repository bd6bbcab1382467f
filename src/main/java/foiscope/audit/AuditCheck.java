package foiscope.audit;

import java.util.List;

/** One thing that must hold of a release before it is published unattended. */
public interface AuditCheck {

    /** What is wrong, a sentence each; nothing where it holds. */
    List<String> findings(AuditedRelease release);
}
