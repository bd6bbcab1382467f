package foiscope.letter;

import foiscope.model.Codes;
import foiscope.model.ForceAttribution;
import foiscope.model.LetterSection;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.Authority;
import foiscope.vocabulary.Force;
import foiscope.vocabulary.Forces;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which force answers. Shared units answer for several forces on one letterhead, so the sentence that answers weighs most and the
 * letterhead least; what was found for others is kept as their rival's evidence.
 */
final class ForceEvidence {

    /** Where a force was named, and how much that says. */
    enum Kind {
        ANSWER("the sentence that answers", 16),
        NOTES("its notes on appeal", 8),
        SIGN_OFF("the sign-off", 8),
        MAILBOX("the mailbox's domain", 6),
        MENTION("a mention in the answer", 3),
        REFERENCE("the reference", 2),
        TITLE("the title", 4),
        LETTERHEAD("the letterhead", 1),
        REQUEST("the request", 0);

        private final String words;
        private final int weight;

        Kind(String words, int weight) {
            this.words = words;
            this.weight = weight;
        }
    }

    private static final Pattern DOMAIN =
            Pattern.compile("@([\\w-]+(?:\\.[\\w-]+)+)|(?:www\\.|https?://)([\\w-]+(?:\\.[\\w-]+)+)");

    private final Forces forces;
    private final Vocabularies vocabularies;
    private final Map<String, Set<Kind>> found = new LinkedHashMap<>();
    private final Map<String, Set<Kind>> bodies = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private Optional<String> authority = Optional.empty();

    /** The first body that the answer only speaks of. */
    private Optional<String> mentioned = Optional.empty();

    private ForceEvidence(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
        this.forces = vocabularies.forces();
    }

    static ForceAttribution weigh(
            List<MarkedText> texts,
            Map<Integer, LetterSection> sections,
            Optional<String> reference,
            Vocabularies vocabularies) {
        ForceEvidence evidence = new ForceEvidence(vocabularies);
        boolean afterSignOff = false;
        for (MarkedText text : texts) {
            LetterSection section = sections.getOrDefault(text.paragraph(), LetterSection.ANSWER);
            evidence.take(text, section, afterSignOff);
            afterSignOff |= section == LetterSection.NOTES && text.has(Marker.SIGN_OFF);
        }
        reference.ifPresent(evidence::reference);
        return evidence.attribution();
    }

    private void take(MarkedText text, LetterSection section, boolean afterSignOff) {
        Words words = text.words();
        if (section == LetterSection.REQUEST) {
            forces.names().in(words).forEach(match -> asked.add(match.meaning()));
            return;
        }
        mailboxes(text, section);
        List<Match<String>> named = forces.authorityNames().in(words);
        for (Match<String> match : forces.names().in(words)) {
            if (named.stream().noneMatch(body -> ofBody(words, match, body))) {
                add(match.meaning(), kind(text, match, section, afterSignOff));
            }
        }
        for (Match<String> body : named) {
            Kind kind = kind(text, body, section, afterSignOff);
            if (kind != Kind.NOTES && kind != Kind.MENTION) {
                add(bodies, body.meaning(), kind);
            }
            if (authority.isEmpty() && section != LetterSection.NOTES && kind != Kind.MENTION) {
                authority = Optional.of(body.meaning());
            }
            mentioned = mentioned.or(() -> kind == Kind.MENTION ? Optional.of(body.meaning()) : Optional.empty());
        }
        for (Match<List<String>> match : forces.letterheads().in(words)) {
            match.meaning().stream().limit(1).forEach(id -> add(id, Kind.LETTERHEAD));
        }
    }

    /** "The Kent Police and Crime Commissioner", "the Commissioner for Kent Police": the force only tells which commissioner. */
    private static boolean ofBody(Words words, Match<String> force, Match<String> body) {
        if (force.from() < body.to() && body.from() < force.to()) {
            return true;
        }
        boolean behind = force.from() >= body.to()
                && force.from() - body.to() <= 2
                && words.normalAt(body.to()).equals("for");
        return behind || force.to() == body.from();
    }

    private Kind kind(MarkedText text, Match<String> match, LetterSection section, boolean afterSignOff) {
        Words words = text.words();
        if (section == LetterSection.HEAD) {
            boolean headquarters = !forces.letterheads().in(words).isEmpty();
            return headquarters || text.block().lines().size() > 3 ? Kind.LETTERHEAD : Kind.TITLE;
        }
        if (section == LetterSection.NOTES) {
            return afterSignOff && words.size() < 25 ? Kind.SIGN_OFF : Kind.NOTES;
        }
        boolean answers = vocabularies.markerBook(Marker.ANSWER_START).in(words).stream()
                .anyMatch(m -> Math.abs(m.from() - match.to()) <= 3 || Math.abs(match.from() - m.to()) <= 3);
        return answers ? Kind.ANSWER : Kind.MENTION;
    }

    private void mailboxes(MarkedText text, LetterSection section) {
        if (text.text().indexOf('@') < 0
                && text.text().indexOf("www.") < 0
                && text.text().indexOf("http") < 0) {
            return;
        }
        Matcher matcher = DOMAIN.matcher(text.text());
        while (matcher.find()) {
            boolean mailbox = matcher.group(1) != null;
            forces.ofMailDomain(mailbox ? matcher.group(1) : matcher.group(2))
                    .ifPresent(force -> add(
                            force.id(), mailbox && section != LetterSection.ANSWER ? Kind.MAILBOX : Kind.LETTERHEAD));
        }
    }

    private void reference(String reference) {
        for (Match<String> match : forces.everyName().in(Words.of(reference))) {
            add(match.meaning(), Kind.REFERENCE);
        }
    }

    private void add(String force, Kind kind) {
        add(found, force, kind);
    }

    private static void add(Map<String, Set<Kind>> evidence, String name, Kind kind) {
        evidence.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(kind);
    }

    private ForceAttribution attribution() {
        List<String> ranked = new ArrayList<>(found.keySet());
        ranked.sort(Comparator.comparingInt((String id) -> -weight(id)).thenComparing(Comparator.naturalOrder()));
        Optional<Authority> answering = answeringBody(ranked.isEmpty() ? 0 : weight(ranked.get(0)));
        boolean someForce = !ranked.isEmpty() || asked.size() == 1;
        if (answering.isPresent() && !(someForce && publishesForAForce(answering.get()))) {
            return ofBody(answering.get());
        }
        if (ranked.isEmpty() && asked.size() == 1) {
            asked.forEach(id -> add(id, Kind.REQUEST));
            ranked.addAll(asked);
        }
        if (ranked.isEmpty()) {
            return new ForceAttribution(Optional.empty(), Codes.UNKNOWN, Codes.UNKNOWN, Optional.empty());
        }
        Force force = forces.force(ranked.get(0)).orElseThrow();
        if (ranked.size() > 1 && weight(ranked.get(1)) == weight(ranked.get(0))) {
            return new ForceAttribution(
                    Optional.empty(), Codes.UNKNOWN, Codes.UNKNOWN, Optional.of("equal evidence: " + told(ranked)));
        }
        return new ForceAttribution(Optional.of(force.name()), force.name(), force.id(), Optional.of(told(ranked)));
    }

    /**
     * The body that answers and is no force: one that the head, the sign-off or the sentence that answers names more
     * strongly than any force, or the first named, where no force is more than mentioned.
     */
    private Optional<Authority> answeringBody(int force) {
        Optional<String> strongest = bodies.keySet().stream()
                .filter(name -> weight(bodies, name) > force && weight(bodies, name) >= Kind.TITLE.weight)
                .max(Comparator.comparingInt((String name) -> weight(bodies, name))
                        .thenComparing(Comparator.reverseOrder()));
        return strongest
                .or(() -> force <= Kind.MENTION.weight ? authority : Optional.empty())
                .or(() -> force == 0 ? mentioned : Optional.empty())
                .flatMap(forces::authority);
    }

    /** A government without figures of its own publishes what its force answers. */
    private static boolean publishesForAForce(Authority body) {
        return body.kind() == Authority.Kind.GOVERNMENT && body.country().isEmpty();
    }

    private static ForceAttribution ofBody(Authority body) {
        boolean country = !body.country().isEmpty();
        return new ForceAttribution(
                Optional.of(body.name()),
                country ? body.country() : Codes.UNKNOWN,
                country ? Codes.TOTAL : Codes.UNKNOWN,
                Optional.of(body.name() + ": named as who answers"));
    }

    private int weight(String id) {
        return weight(found, id);
    }

    private static int weight(Map<String, Set<Kind>> evidence, String id) {
        return evidence.getOrDefault(id, Set.of()).stream()
                .mapToInt(kind -> kind.weight)
                .sum();
    }

    private String told(List<String> ranked) {
        List<String> told = new ArrayList<>();
        for (String id : ranked) {
            List<String> kinds = found.getOrDefault(id, Set.of()).stream()
                    .sorted(Comparator.comparingInt((Kind kind) -> -kind.weight))
                    .map(kind -> kind.words)
                    .toList();
            String name = forces.force(id).map(Force::name).orElse(id);
            told.add((told.isEmpty() ? "" : "rival ") + name + ": " + String.join(", ", kinds));
        }
        return String.join("; ", told);
    }
}
