package foiscope.label;

import foiscope.structure.CellKind;
import foiscope.structure.CellReading;
import foiscope.structure.HeadingSense;
import foiscope.structure.LabelSort;
import foiscope.text.DateText;
import foiscope.text.PeriodText;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Meaning;
import foiscope.vocabulary.NumberKind;
import foiscope.vocabulary.Vocabularies;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The kinds of cells and the sense of headings, by the words of the field. */
public final class FieldCells implements CellReading {

    private static final int SENTENCE = 12;

    /** So many cells are told again without being read again; a data file has more than are worth the memory. */
    private static final int KNOWN = 10_000;

    /** A label of no more words than these that names a period speaks of it. */
    private static final int PERIOD_WORDS = 6;

    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?i)(?:case|officer|ref|no|record|row|q|incident|complaint|individual|subject)\\W{0,2}\\d{1,4}"
                    + "|(?=[\\w/-]*[a-z])(?=[\\w/-]*\\d)[\\w]+(?:[/-][\\w]+)+");

    private static final List<Domain> VALUES =
            List.of(Domain.MISCONDUCT, Domain.CRIME, Domain.ROLE, Domain.GENDER, Domain.RELATIONSHIP, Domain.DUTY);

    private static final Map<Domain, LabelSort> SORTS = Map.of(
            Domain.MISCONDUCT, LabelSort.OUTCOME,
            Domain.CRIME, LabelSort.OUTCOME,
            Domain.LEAVING, LabelSort.OUTCOME,
            Domain.ROLE, LabelSort.ROLE,
            Domain.GENDER, LabelSort.GENDER,
            Domain.RELATIONSHIP, LabelSort.RELATIONSHIP,
            Domain.DUTY, LabelSort.DUTY,
            Domain.TOPIC, LabelSort.TOPIC);

    private final Vocabularies vocabularies;
    private final PeriodText periods;
    private final CellText cells;
    private final Map<String, Set<LabelSort>> sorts = new HashMap<>();
    private final Map<String, Set<CellKind>> kinds = new HashMap<>();
    private final Map<String, HeadingSense> headings = new HashMap<>();

    public FieldCells(Vocabularies vocabularies, PeriodText periods) {
        this.vocabularies = vocabularies;
        this.periods = periods;
        this.cells = new CellText(vocabularies);
    }

    @Override
    public Set<CellKind> kinds(String text, Words words) {
        return known(kinds, text, () -> kindsOf(text, words));
    }

    /** What was read before of the same words, or else is read now. */
    private static <T> T known(Map<String, T> before, String text, Supplier<T> reading) {
        T known = before.get(text);
        if (known != null) {
            return known;
        }
        T read = reading.get();
        if (before.size() < KNOWN) {
            before.put(text, read);
        }
        return read;
    }

    private Set<CellKind> kindsOf(String text, Words words) {
        Set<CellKind> kinds = new LinkedHashSet<>();
        if (periods.whole(words).isPresent()) {
            kinds.add(CellKind.PERIOD);
            if (words.size() == 1) {
                kinds.add(CellKind.COUNT);
            }
            return kinds;
        }
        if (HeadingSigns.any(text)) {
            kinds.add(CellKind.NAMES);
            return kinds;
        }
        Optional<DateText.Found> date = words.isEmpty() ? Optional.empty() : DateText.at(words, 0);
        if (date.isPresent() && date.get().to() == words.size()) {
            kinds.add(CellKind.DATE);
            return kinds;
        }
        if (IDENTIFIER.matcher(text.strip()).matches() && !term(words)) {
            kinds.add(CellKind.IDENTIFIER);
            return kinds;
        }
        if (Marks.numbered(text)) {
            words(Marks.without(words), kinds);
            return kinds;
        }
        byContent(cells.read(text, words, List.of()), words, kinds);
        return kinds;
    }

    private void byContent(CellContent content, Words words, Set<CellKind> kinds) {
        if (content instanceof CellContent.Blank) {
            kinds.add(CellKind.BLANK);
        } else if (content instanceof CellContent.Figure) {
            kinds.add(CellKind.COUNT);
        } else if (content instanceof CellContent.Sign) {
            kinds.add(CellKind.STATUS);
        } else if (content instanceof CellContent.Zero || content instanceof CellContent.NoFigure) {
            kinds.add(CellKind.STATUS);
            if (words.size() > 1 || term(words)) {
                kinds.add(CellKind.WORDS);
            }
        } else if (content instanceof CellContent.NoCount no) {
            kinds.add(
                    switch (no.kind()) {
                        case PERCENT, RATE, AVERAGE, CHANGE, RULED_OUT -> CellKind.PERCENTAGE;
                        case DURATION, AGE -> CellKind.DURATION;
                        case MONEY -> CellKind.MONEY;
                    });
        } else if (content instanceof CellContent.Items items && !term(words)) {
            list(items, words, kinds);
        } else {
            words(words, kinds);
        }
    }

    /** Counts before their labels are a list; one label before its count may be words with a number in them. */
    private void list(CellContent.Items items, Words words, Set<CellKind> kinds) {
        CellContent.Item first = items.items().get(0);
        boolean countFirst = first.first() != first.from();
        boolean several = items.items().size() > 1;
        boolean times = words.size() > 1 && words.normalAt(1).equals("x");
        if (countFirst && (several || times || labelKnown(words, first))) {
            kinds.add(CellKind.COUNTED_LIST);
        } else if (countFirst || several) {
            kinds.add(words.size() > SENTENCE ? CellKind.SENTENCE : CellKind.WORDS);
            kinds.add(CellKind.COUNTED_LIST);
        } else {
            words(words, kinds);
        }
    }

    private boolean labelKnown(Words words, CellContent.Item item) {
        return VALUES.stream().anyMatch(domain -> vocabularies.book(domain).endOf(words, item.from()) > item.from())
                || vocabularies
                        .headings()
                        .at(words, item.from(), words.size(), Optional.empty())
                        .filter(m -> m.meaning().stream().anyMatch(Meaning.Unit.class::isInstance))
                        .isPresent();
    }

    private void words(Words words, Set<CellKind> kinds) {
        if (heading(words) != HeadingSense.NONE || party(words)) {
            kinds.add(CellKind.NAMES);
        }
        kinds.add(words.size() > SENTENCE ? CellKind.SENTENCE : CellKind.WORDS);
    }

    /** "Complainant", "Subject": whose role or gender stands in the band. */
    private boolean party(Words words) {
        return vocabularies
                .headings()
                .whole(words)
                .filter(meanings -> meanings.stream().anyMatch(Meaning.OfParty.class::isInstance))
                .isPresent();
    }

    private boolean term(Words words) {
        return VALUES.stream()
                .anyMatch(domain -> vocabularies.book(domain).whole(words).isPresent());
    }

    @Override
    public boolean heads(Words words) {
        return heading(words) != HeadingSense.NONE && known(words) == words.size();
    }

    /** How many tokens are terms of headings, or add nothing. */
    private int known(Words words) {
        int known = 0;
        int at = 0;
        while (at < words.size()) {
            int end = Math.max(
                    vocabularies.headings().endOf(words, at),
                    Math.max(vocabularies.headingStops().endOf(words, at), roleEnd(words, at)));
            known += end - at;
            at = Math.max(end, at + 1);
        }
        return known;
    }

    private int roleEnd(Words words, int at) {
        int end = at;
        for (Domain domain : List.of(Domain.ROLE, Domain.DUTY, Domain.TOPIC, Domain.MISCONDUCT)) {
            end = Math.max(end, vocabularies.book(domain).endOf(words, at));
        }
        return end;
    }

    @Override
    public Set<LabelSort> sorts(Words words) {
        return known(sorts, words.text(), () -> sortsOf(Marks.without(words)));
    }

    private Set<LabelSort> sortsOf(Words words) {
        Set<LabelSort> sorts = EnumSet.noneOf(LabelSort.class);
        if (words.isEmpty()) {
            return sorts;
        }
        if (HeadingSigns.any(words.text())) {
            return EnumSet.of(LabelSort.UNIT);
        }
        if (periods.whole(words).isPresent()
                || DateText.at(words, 0).filter(d -> d.to() == words.size()).isPresent()) {
            return EnumSet.of(LabelSort.PERIOD);
        }
        if (periods.part(words).isPresent()) {
            return EnumSet.of(LabelSort.PART_OF_YEAR);
        }
        if (words.size() <= PERIOD_WORDS && !periods.in(words).isEmpty()) {
            sorts.add(LabelSort.PERIOD);
        }
        SORTS.forEach((domain, sort) -> {
            if (!vocabularies.book(domain).in(words).isEmpty()) {
                sorts.add(sort);
            }
        });
        for (Match<List<Meaning>> match : vocabularies.headings().in(words)) {
            for (Meaning meaning : match.meaning()) {
                if (meaning instanceof Meaning.Total) {
                    sorts.add(LabelSort.ANY);
                } else if (meaning instanceof Meaning.Unit) {
                    sorts.add(LabelSort.UNIT);
                }
            }
        }
        if (vocabularies.forces().everyName().whole(words).isPresent()) {
            sorts.add(LabelSort.FORCE);
        }
        return sorts;
    }

    @Override
    public HeadingSense heading(Words words) {
        return known(headings, words.text(), () -> headingOf(words));
    }

    private HeadingSense headingOf(Words words) {
        HeadingSense sense = HeadingSense.NONE;
        boolean mostly = known(words) * 2 > words.size();
        for (Match<List<Meaning>> match : vocabularies.headings().in(words)) {
            for (Meaning meaning : match.meaning()) {
                HeadingSense said = sense(meaning);
                boolean labels = said == HeadingSense.LABELS || said == HeadingSense.BREAKDOWN;
                sense = weight(said) > weight(sense) && (mostly || !labels) ? said : sense;
            }
        }
        return sense;
    }

    private static HeadingSense sense(Meaning meaning) {
        if (meaning instanceof Meaning.LabelsOf) {
            return HeadingSense.LABELS;
        } else if (meaning instanceof Meaning.Breakdown) {
            return HeadingSense.BREAKDOWN;
        } else if (meaning instanceof Meaning.NoCount no) {
            return no.kind() == NumberKind.AGE ? HeadingSense.BREAKDOWN : HeadingSense.NO_COUNTS;
        } else if (meaning instanceof Meaning.Unpublished) {
            return HeadingSense.UNPUBLISHED;
        } else if (meaning instanceof Meaning.Measure || meaning instanceof Meaning.Unit) {
            return HeadingSense.COUNTS;
        }
        return HeadingSense.NONE;
    }

    private static int weight(HeadingSense sense) {
        return switch (sense) {
            case UNPUBLISHED -> 5;
            case NO_COUNTS -> 4;
            case BREAKDOWN -> 3;
            case LABELS -> 2;
            case COUNTS -> 1;
            case NONE -> 0;
        };
    }
}
