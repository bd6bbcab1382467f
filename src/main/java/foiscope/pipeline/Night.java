package foiscope.pipeline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foiscope.warehouse.RecordedRun;
import java.util.List;

/**
 * What one night came to.
 *
 * @param run as it is recorded
 * @param findings of the audit; with any of them nothing was published
 */
public record Night(RecordedRun run, List<String> findings) {

    public Night {
        findings = List.copyOf(findings);
    }

    /** Whether the audit let the release pass, or there was none to make. */
    public boolean passed() {
        return findings.isEmpty();
    }

    /** Whether every new document was read whole. */
    public boolean whole() {
        return run.setAside() == 0;
    }

    /** {@code published: 14 files, 1 waiting, 2 opened; 2 new documents, 1 not read whole; 399 figures, 6 not understood}. */
    public String inWords() {
        return "%s: %s%s, %,d opened; %s%s; %s, %,d not understood"
                .formatted(
                        run.outcome().replace('_', ' '),
                        Counted.of(run.files(), "file"),
                        Counted.among(run.waiting(), "waiting"),
                        run.opened(),
                        Counted.of(run.documents(), "new document"),
                        Counted.among(run.setAside(), "not read whole"),
                        Counted.of(run.figures(), "figure"),
                        run.unresolved());
    }

    /** The same for a program: one object on one line. */
    public String json() {
        ObjectNode night = JsonNodeFactory.instance.objectNode();
        night.put("started", run.started())
                .put("ended", run.ended())
                .put("outcome", run.outcome())
                .put("version", run.version())
                .put("files", run.files())
                .put("waiting", run.waiting())
                .put("opened", run.opened())
                .put("documents", run.documents())
                .put("set_aside", run.setAside())
                .put("figures", run.figures())
                .put("unresolved", run.unresolved())
                .put("target", run.target());
        findings.forEach(night.putArray("findings")::add);
        return night.toString();
    }
}
