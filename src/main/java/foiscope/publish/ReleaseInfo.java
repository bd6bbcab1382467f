package foiscope.publish;

import java.util.List;

/**
 * What a release says of itself besides its rows. No date: the same documents give the same release on any day.
 *
 * @param version of the program that made it
 * @param vocabularyVersion of the vocabularies, then a hash of added rows and decisions
 * @param licences the terms that its publisher gives it; none are claimed where there are none
 */
public record ReleaseInfo(String version, String vocabularyVersion, List<Licence> licences) {

    public ReleaseInfo {
        licences = List.copyOf(licences);
    }
}
