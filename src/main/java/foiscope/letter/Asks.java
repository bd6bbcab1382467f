package foiscope.letter;

import foiscope.model.Ask;
import foiscope.model.OutcomeKind;
import foiscope.model.Party;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.Axis;
import foiscope.vocabulary.Concept;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Meaning;
import foiscope.vocabulary.Meaning.Concepts;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A request's questions as codes: the columns of observations that would answer each. */
final class Asks {

    private static final Pattern ITEM =
            Pattern.compile("^\\s*(?:[-–•*·o]\\s+|\\(?\\d{1,2}[.)]\\s*|\\(?[a-h][.)]\\s+|\\*\\*|•|-)");

    private static final Pattern FIRST = Pattern.compile("(?<!\\w)a\\)");
    private static final Pattern SECOND = Pattern.compile("(?<!\\w)b\\)");

    private final Vocabularies vocabularies;

    Asks(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    List<Ask> of(List<MarkedText> paragraphs) {
        List<Ask> asks = new ArrayList<>();
        Set<String> asked = new TreeSet<>();
        for (MarkedText paragraph : paragraphs) {
            if (paragraph.headings().isEmpty() && paragraph.terms(Domain.GENDER).isEmpty()) {
                continue;
            }
            for (String item : items(paragraph.text())) {
                Set<String> columns = new LinkedHashSet<>();
                Words words = item.length() == paragraph.text().length() ? paragraph.words() : Words.of(item);
                Optional<String> kind = columns(paragraph, words, columns);
                boolean listed = ITEM.matcher(item).lookingAt();
                if (!columns.isEmpty() && (listed || !asked.containsAll(columns))) {
                    limited(words, columns);
                    asks.add(new Ask(asks.size() + 1, List.copyOf(columns), kind));
                    asked.addAll(columns);
                }
            }
        }
        return asks;
    }

    /** "Cases that ended in dismissal": a limit on whom the question asks about. */
    private void limited(Words words, Set<String> columns) {
        if (!columns.contains("outcome")
                && !vocabularies.book(Domain.MISCONDUCT).in(words).isEmpty()) {
            columns.add("scope");
        }
    }

    /** The items of a list; a paragraph without one is an item itself. */
    private static List<String> items(String paragraph) {
        List<String> lines = paragraph.lines().toList();
        boolean list =
                lines.stream().filter(line -> ITEM.matcher(line).lookingAt()).count() > 0 && lines.size() > 1;
        return list ? lines : List.of(paragraph);
    }

    private Optional<String> columns(MarkedText paragraph, Words words, Set<String> columns) {
        Optional<String> kind = Optional.empty();
        List<Party> parties = new ArrayList<>();
        boolean gender = false;
        for (Match<List<Meaning>> match : vocabularies.headings().in(words)) {
            for (Meaning meaning : match.meaning()) {
                if (meaning instanceof Meaning.Measure) {
                    columns.add("count");
                } else if (meaning instanceof Meaning.OfParty of) {
                    parties.add(of.party());
                } else if (meaning instanceof Meaning.LabelsOf labels && labels.axis() == Axis.GENDER) {
                    gender = true;
                } else if (meaning instanceof Meaning.LabelsOf labels) {
                    column(labels.axis(), match, words).ifPresent(columns::add);
                    Optional<String> named = outcomeKind(labels.axis());
                    kind = named.isPresent() ? named : kind;
                }
            }
        }
        if (paragraph.has(Marker.BREAKDOWN) || paragraph.text().contains("a)")) {
            byValues(words, columns);
        }
        if (columns.contains("relationship")) {
            return kind;
        }
        if (gender || !paragraph.terms(Domain.GENDER).isEmpty() && genders(words)) {
            Party party = parties.isEmpty() ? Party.SUBJECT : parties.get(0);
            columns.add(party.gender().column());
        }
        return kind;
    }

    private static Optional<String> outcomeKind(Axis axis) {
        return switch (axis) {
            case MISCONDUCT -> Optional.of(OutcomeKind.MISCONDUCT.code());
            case CRIME -> Optional.of(OutcomeKind.CRIME.code());
            default -> Optional.empty();
        };
    }

    private Optional<String> column(Axis axis, Match<List<Meaning>> match, Words words) {
        return switch (axis) {
            case ROLE -> {
                // "By officers, PCSOs or staff" says whom, not by what to break down.
                boolean values = vocabularies
                        .book(Domain.ROLE)
                        .at(words, match.from(), words.size(), Optional.empty())
                        .isPresent();
                boolean breakdown =
                        !vocabularies.markerBook(Marker.BREAKDOWN).in(words).isEmpty();
                yield values && !breakdown ? Optional.empty() : Optional.of("role");
            }
            case RANK -> Optional.of("rank");
            case RELATIONSHIP -> Optional.of("relationship");
            case DUTY -> Optional.of("duty_status");
            case OUTCOME, MISCONDUCT, CRIME, LEAVING -> Optional.of("outcome");
            case PERIOD, FORCE, GENDER -> Optional.empty();
        };
    }

    /** "Break this down by a) police officers and b) police staff": a breakdown told by its values. */
    private void byValues(Words words, Set<String> columns) {
        boolean listed = words.text().contains("a)")
                && FIRST.matcher(words.text()).find()
                && SECOND.matcher(words.text()).find();
        if (!listed && vocabularies.markerBook(Marker.BREAKDOWN).in(words).isEmpty()) {
            return;
        }
        Set<String> groups = new TreeSet<>();
        int ranks = 0;
        for (Match<Concepts> match : vocabularies.book(Domain.ROLE).in(words)) {
            Optional<Concept> role =
                    vocabularies.concept(Domain.ROLE, match.meaning().first());
            role.flatMap(c -> c.attribute("role_group")).ifPresent(groups::add);
            ranks += role.flatMap(c -> c.attribute("rank_order")).isPresent() ? 1 : 0;
        }
        if (groups.size() > 1) {
            columns.add("role");
        }
        if (ranks > 1) {
            columns.add("rank");
        }
    }

    /** Men and women, both named. */
    private boolean genders(Words words) {
        Set<String> named = new TreeSet<>();
        for (Match<Concepts> match : vocabularies.book(Domain.GENDER).in(words)) {
            boolean word = words.between(match.from(), match.to()).length() > 2;
            if (word) {
                named.add(match.meaning().first());
            }
        }
        return named.contains("male") && named.contains("female");
    }
}
