package foiscope.document;

import foiscope.model.SetAsideReason;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The documents in a ZIP. */
final class ZipMembers {

    /** What systems put in beside a user's files. */
    private static final Pattern OF_SYSTEM =
            Pattern.compile("(?:.*/)?(?:__MACOSX/.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\._.*)");

    private final Enclosures members = new Enclosures();
    private Optional<NotReadableException> stopped = Optional.empty();

    private ZipMembers() {}

    /** An archive's members in their order there; of one that can't be read on those before. */
    static ZipMembers of(byte[] bytes) {
        ZipMembers zip = new ZipMembers();
        try (ZipParts parts = ZipParts.of(bytes)) {
            boolean locked = false;
            for (ZipParts.Member member : parts.members()) {
                if (member.directory() || OF_SYSTEM.matcher(member.name()).matches()) {
                    continue;
                }
                locked |= member.locked();
                if (!member.locked()) {
                    zip.members.take(member.name(), parts.bytes(member));
                }
            }
            if (locked) {
                throw new NotReadableException(
                        SetAsideReason.LOCKED,
                        "Documents in it ask for a password: pack them without one and give it again.");
            }
            if (parts.cut()) {
                throw new NotReadableException(
                        SetAsideReason.DAMAGED,
                        "The archive is cut or damaged: what stands before was unpacked. Get it again.");
            }
        } catch (NotReadableException e) {
            zip.stopped = Optional.of(e);
        } catch (ZipParts.LimitException e) {
            zip.stopped = Optional.of(new NotReadableException(e.reason(), String.valueOf(e.getMessage()), e));
        } catch (IOException e) {
            zip.stopped = Optional.of(new NotReadableException(
                    SetAsideReason.DAMAGED, "It is damaged: what stood before was unpacked. Get it again.", e));
        }
        return zip;
    }

    List<Enclosure> enclosures() {
        return members.taken();
    }

    Optional<NotReadableException> stopped() {
        return stopped;
    }
}
