package foiscope.letter;

import foiscope.model.Ask;
import foiscope.text.Phrasebook;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.Concept;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.MarkedText;
import foiscope.vocabulary.Marker;
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
            if (paragraph.terms(Domain.HEADING).isEmpty()
                    && paragraph.terms(Domain.GENDER).isEmpty()) {
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
        Phrasebook<String> headings = vocabularies.book(Domain.HEADING);
        Optional<String> kind = Optional.empty();
        List<String> parties = new ArrayList<>();
        boolean gender = false;
        for (Match<String> match : headings.in(words)) {
            for (String meaning : match.meaning().split(";")) {
                switch (meaning) {
                    case "measure" -> columns.add("count");
                    case "dimension=role" -> {
                        // "By officers, PCSOs or staff" says whom, not by what to break down.
                        boolean values = vocabularies
                                .book(Domain.ROLE)
                                .at(words, match.from(), words.size(), Optional.empty())
                                .isPresent();
                        if (!values
                                || !vocabularies
                                        .markerBook(Marker.BREAKDOWN)
                                        .in(words)
                                        .isEmpty()) {
                            columns.add("role");
                        }
                    }
                    case "dimension=rank" -> columns.add("rank");
                    case "dimension=gender" -> gender = true;
                    case "dimension=relationship" -> columns.add("relationship");
                    case "dimension=duty" -> columns.add("duty_status");
                    case "dimension=outcome" -> columns.add("outcome");
                    case "dimension=misconduct", "dimension=crime" -> {
                        columns.add("outcome");
                        kind = Optional.of(meaning.substring("dimension=".length()));
                    }
                    case "party=subject", "party=victim", "party=complainant" ->
                        parties.add(meaning.substring("party=".length()));
                    default -> {}
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
            String party = parties.isEmpty() ? "subject" : parties.get(0);
            columns.add(party + "_gender");
        }
        return kind;
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
        for (Match<String> match : vocabularies.book(Domain.ROLE).in(words)) {
            Optional<Concept> role = vocabularies.concept(Domain.ROLE, match.meaning());
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
        for (Match<String> match : vocabularies.book(Domain.GENDER).in(words)) {
            boolean word = words.between(match.from(), match.to()).length() > 2;
            if (word) {
                named.add(match.meaning());
            }
        }
        return named.contains("male") && named.contains("female");
    }
}
