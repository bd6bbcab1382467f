package foiscope.label;

import foiscope.model.Codes;
import foiscope.model.Coding;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.model.Outcome;
import foiscope.model.OutcomeKind;
import foiscope.model.PartOfYear;
import foiscope.model.Period;
import foiscope.model.PeriodBasis;
import foiscope.text.DateText;
import foiscope.text.PeriodText;
import foiscope.text.Phrasebook.Match;
import foiscope.text.Words;
import foiscope.vocabulary.Axis;
import foiscope.vocabulary.Coder;
import foiscope.vocabulary.Conduct;
import foiscope.vocabulary.Domain;
import foiscope.vocabulary.Force;
import foiscope.vocabulary.LabelCodes;
import foiscope.vocabulary.Marker;
import foiscope.vocabulary.Meaning;
import foiscope.vocabulary.Meaning.Concepts;
import foiscope.vocabulary.NumberKind;
import foiscope.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the words of one label. Its terms are taken by their longest match; words of no weight drop out; what is left limits the
 * figure and never destroys it.
 */
public final class LabelReader {

    /** The domains whose terms a label that speaks for itself may hold, the first going before the others. */
    private static final List<Domain> FREE =
            List.of(Domain.MISCONDUCT, Domain.CRIME, Domain.LEAVING, Domain.ROLE, Domain.GENDER, Domain.DUTY);

    /** After these a unit is what something is of, not what is counted. */
    private static final Set<String> OF = Set.of("of", "for", "in", "against", "per", "within", "from", "by");

    /** A label this long names no rank: an Act's "constable" is none. */
    private static final int LONG = 10;

    private static final String OTHER = "other";

    /** What a number of things may be that is no count of them. */
    private static final Set<NumberKind> NO_COUNT_OF = Set.of(NumberKind.AVERAGE, NumberKind.PERCENT, NumberKind.RATE);

    /** More words than these are no label, nor a sentence that can be understood. */
    private static final int LONGEST = 1000;

    private final Vocabularies vocabularies;
    private final Coder coder;
    private final PeriodText periods;
    private final Conduct conduct;
    private final Map<Asked, LabelMeaning> answered = new HashMap<>();
    private final Map<Domain, Map<String, Boolean>> terms = new EnumMap<>(Domain.class);
    private final Map<String, Optional<Fact>> forces = new HashMap<>();

    /** One question: the same words in the same kind of band mean the same throughout a letter. */
    private record Asked(String text, BandType band, Optional<Period> period) {}

    /** @param topic what the letter is about: naming it again is no limit */
    public LabelReader(Vocabularies vocabularies, PeriodText periods, String topic) {
        this.vocabularies = vocabularies;
        this.coder = new Coder(vocabularies);
        this.periods = periods;
        this.conduct = new Conduct(vocabularies, topic);
    }

    /** The kinds of conduct that a figure may be about besides the letter's topic. */
    public Conduct conduct() {
        return conduct;
    }

    /** What a label says on its own. */
    public LabelMeaning read(Words words) {
        return read(words, new BandType.Free(), Optional.empty());
    }

    /**
     * What a label says in its band.
     *
     * @param period the period of its figures, where it is known: some wordings mean something in their time only
     */
    public LabelMeaning read(Words words, BandType band, Optional<Period> period) {
        if (words.isEmpty() || words.size() > LONGEST) {
            return LabelMeaning.NOTHING;
        }
        Asked asked = new Asked(words.text(), band, period);
        LabelMeaning known = answered.get(asked);
        if (known == null) {
            known = meaning(words, band, period);
            answered.put(asked, known);
        }
        return known;
    }

    private LabelMeaning meaning(Words words, BandType band, Optional<Period> period) {
        if (ruledOut(words)) {
            return LabelMeaning.noCount(NumberKind.RULED_OUT);
        }
        if (HeadingSigns.ofNumbers(words.text())) {
            return LabelMeaning.NOTHING.asMeasure();
        }
        if (band instanceof BandType.Forces) {
            Optional<Fact> force = force(words);
            if (force.isPresent()) {
                return LabelMeaning.of(List.of(force.get()));
            }
        }
        Optional<Period> whole = band instanceof BandType.Values ? Optional.empty() : periods.whole(words);
        if (whole.isPresent()) {
            return LabelMeaning.of(List.of(new Fact.OfPeriod(whole.get())));
        }
        Optional<PartOfYear> part =
                band instanceof BandType.Values ? Optional.empty() : periods.part(Marks.without(words));
        if (part.isPresent()) {
            return LabelMeaning.of(List.of(new Fact.OfPartOfYear(part.get())));
        }
        Optional<Period> day = band instanceof BandType.Values ? Optional.empty() : day(words);
        if (day.isPresent()) {
            return LabelMeaning.of(List.of(new Fact.OfPeriod(day.get())));
        }
        if (band instanceof BandType.Values values) {
            Optional<List<Fact>> coded = coded(words, values, period);
            if (coded.isPresent()) {
                return LabelMeaning.of(coded.get());
            }
        }
        return new Reading(words, band, period).read();
    }

    /** A day alone over or before counts is that at which they stand. */
    private static Optional<Period> day(Words words) {
        return DateText.at(words, 0)
                .filter(found -> found.to() == words.size())
                .map(found ->
                        new Period(found.date(), found.date(), words.text().strip(), PeriodBasis.POINT_IN_TIME));
    }

    /** Whether a user decided that nothing under the label is a count. */
    private boolean ruledOut(Words words) {
        return vocabularies
                .headings()
                .whole(Marks.without(words))
                .filter(List.of(new Meaning.NoCount(NumberKind.RULED_OUT))::equals)
                .isPresent();
    }

    /** A label that is as a whole a term of its band's domain, or of another domain that outcomes may come from. */
    private Optional<List<Fact>> coded(Words words, BandType.Values values, Optional<Period> period) {
        Optional<List<Fact>> own = code(values.domain(), words, period);
        boolean either = values.axis() == Axis.OUTCOME;
        return own.isPresent() || !either ? own : code(Domain.CRIME, words, period);
    }

    private Optional<List<Fact>> code(Domain domain, Words words, Optional<Period> period) {
        return coder.code(domain, words, 0, words.size(), period)
                .or(() -> {
                    Words plain = Marks.without(words);
                    return plain.size() == words.size() && plain.text().equals(words.text()) || plain.isEmpty()
                            ? Optional.empty()
                            : coder.code(domain, plain, 0, plain.size(), period);
                })
                .map(LabelCodes::facts);
    }

    /** Whether a label is as a whole a term of a domain. */
    public boolean isTerm(Domain domain, Words words) {
        return terms.computeIfAbsent(domain, d -> new HashMap<>())
                .computeIfAbsent(words.text(), text -> code(domain, words, Optional.empty())
                        .isPresent());
    }

    /** The force that a label names as a whole. */
    public Optional<Fact> force(Words words) {
        return forces.computeIfAbsent(words.text(), text -> named(words));
    }

    private Optional<Fact> named(Words words) {
        Words plain = Marks.without(words);
        Optional<Fact> known = vocabularies
                .forces()
                .everyName()
                .whole(plain)
                .flatMap(id -> vocabularies.forces().force(id))
                .map(LabelReader::ofForce);
        return known.or(() -> turned(plain)).or(() -> country(plain));
    }

    private static Fact ofForce(Force force) {
        return new Fact.OfForce(force.id(), force.name());
    }

    /** "London, City of" is the City of London. */
    private Optional<Fact> turned(Words words) {
        String text = words.text();
        int comma = text.indexOf(',');
        if (comma < 0) {
            return Optional.empty();
        }
        Words turned = Words.of(text.substring(comma + 1).strip() + " " + text.substring(0, comma));
        return vocabularies
                .forces()
                .everyName()
                .whole(turned)
                .flatMap(id -> vocabularies.forces().force(id))
                .map(LabelReader::ofForce);
    }

    private Optional<Fact> country(Words words) {
        return vocabularies
                .forces()
                .country(Words.normal(words.text()))
                .map(name -> new Fact.OfForce(Codes.TOTAL, name));
    }

    /** One reading of one label. */
    private final class Reading {

        private final Words words;
        private final BandType band;
        private final Optional<Period> period;
        private final List<Fact> facts = new ArrayList<>();
        private final List<Left> left = new ArrayList<>();
        private List<String> unknown = List.of();
        private Optional<BandType> names = Optional.empty();
        private Optional<NumberKind> noCount = Optional.empty();
        private boolean measure;
        private boolean total;
        private boolean ofWhich;
        private boolean unpublished;
        private boolean weakUnit;
        private boolean turned;

        /** Where the first "of" or "for" stands. */
        private final int firstOf;

        Reading(Words words, BandType band, Optional<Period> period) {
            this.words = Marks.without(words);
            this.firstOf = firstOf();
            this.band = band;
            this.period = period;
        }

        LabelMeaning read() {
            total = words.size() > 0 && words.normalAt(0).equals("all");
            int at = total ? 1 : 0;
            List<PeriodText.Found> dated = periods.ofFigures(words);
            while (at < words.size()) {
                int here = at;
                Optional<PeriodText.Found> date =
                        dated.stream().filter(d -> d.from() == here).findFirst();
                Optional<PeriodText.DayFound> day = date.isPresent() ? Optional.empty() : periods.day(words, here);
                if (date.isPresent()) {
                    facts.add(new Fact.OfPeriod(date.get().period()));
                    at = date.get().to();
                } else if (day.isPresent()) {
                    facts.add(new Fact.OfPartOfYear(day.get().day()));
                    at = day.get().to();
                } else {
                    at = next(at);
                }
            }
            List<Fact> settled = settled();
            return new LabelMeaning(
                    settled, names, noCount, measure, total, ofWhich, unpublished, weakUnit, unknown, turned);
        }

        private int next(int at) {
            Optional<Match<List<Meaning>>> heading =
                    vocabularies.headings().at(words, at, words.size(), Optional.empty());
            Optional<Match<Concepts>> topicTerm =
                    vocabularies.book(Domain.TOPIC).at(words, at, words.size(), Optional.empty());
            Optional<Term> term = term(at);
            int headingEnd = heading.map(Match::to).orElse(at);
            int topicEnd = topicTerm.map(Match::to).orElse(at);
            int termEnd = term.map(Term::to).orElse(at);
            boolean ownTerm = term.filter(t -> Optional.of(t.domain()).equals(band.valueDomain()))
                    .isPresent();
            if (topicEnd > at
                    && topicEnd > headingEnd
                    && (topicEnd > termEnd || topicEnd == termEnd && !ownTerm && isConduct(topicTerm.orElseThrow()))) {
                topic(topicTerm.orElseThrow());
                return topicEnd;
            }
            if (headingEnd > at && (headingEnd > termEnd || headingEnd == termEnd && !ownTerm)) {
                heading(heading.orElseThrow());
                return headingEnd;
            }
            if (termEnd > at) {
                return code(term.orElseThrow(), at);
            }
            return light(at);
        }

        /** The longest term of any domain at a token; of two as long, the band's own. */
        private Optional<Term> term(int at) {
            Optional<Term> best = Optional.empty();
            boolean letter = words.get(at).end() - words.get(at).start() < 2;
            List<Domain> domains = new ArrayList<>(FREE);
            band.valueDomain().ifPresent(own -> {
                domains.remove(own);
                domains.add(0, own);
            });
            if (words.size() <= 3 && !domains.contains(Domain.RELATIONSHIP)) {
                domains.add(Domain.RELATIONSHIP);
            }
            for (Domain domain : domains) {
                boolean own = band.valueDomain().equals(Optional.of(domain));
                boolean alone = words.size() == 1 || domain == Domain.GENDER && bracketed(at);
                if (letter && !own && !alone) {
                    continue;
                }
                Optional<Match<Concepts>> match = vocabularies.book(domain).at(words, at, words.size(), period);
                boolean vague =
                        match.isPresent() && match.get().meaning().first().startsWith("_") && !own;
                if (match.isPresent()
                        && !vague
                        && match.get().to() > best.map(Term::to).orElse(at)) {
                    best = Optional.of(new Term(domain, match.get().to()));
                }
            }
            return best;
        }

        /** "Police officer (F)". */
        private boolean bracketed(int at) {
            String text = words.text();
            int before = words.get(at).start() - 1;
            int behind = words.get(at).end();
            return before >= 0 && text.charAt(before) == '(' && behind < text.length() && text.charAt(behind) == ')';
        }

        /** A term, and the terms of its domain that follow it, coded together. */
        private int code(Term term, int at) {
            int end = run(term, at);
            for (int to = end; to >= term.to(); to--) {
                Optional<LabelCodes> label = coder.code(term.domain(), words, at, to, period);
                if (label.isPresent()) {
                    facts.addAll(label.get().facts());
                    return to;
                }
            }
            Optional<Coder.Parts> parts = coder.parts(term.domain(), words, at, term.to(), period);
            parts.ifPresent(p -> p.joined().forEach(l -> facts.addAll(l.facts())));
            return term.to();
        }

        private int run(Term term, int at) {
            int end = term.to();
            int look = end;
            while (look < words.size()) {
                int next = vocabularies.book(term.domain()).endOf(words, look);
                boolean stop =
                        next == look && vocabularies.markerBook(Marker.STOP).endOf(words, look) > look;
                if (next > look) {
                    end = next;
                    look = next;
                } else if (stop) {
                    look++;
                } else {
                    break;
                }
            }
            return Math.max(end, at + 1);
        }

        private boolean isConduct(Match<Concepts> match) {
            return vocabularies
                    .concept(Domain.TOPIC, match.meaning().first())
                    .flatMap(c -> c.attribute("priority"))
                    .filter(p -> p.equals("1") || p.equals("3"))
                    .isPresent();
        }

        /** Another conduct than the letter's is what the figure is about; "other sexual conduct" is what is left of one. */
        private void topic(Match<Concepts> match) {
            conduct.besides(match.meaning().first())
                    .map(topic -> words.normalAt(0).equals(OTHER)
                            ? new Fact.OfPopulation(topic.replace('_', ' '))
                            : new Fact.OfTopic(topic))
                    .ifPresent(facts::add);
        }

        private void heading(Match<List<Meaning>> match) {
            for (Meaning meaning : match.meaning()) {
                heading(meaning, match);
            }
        }

        private void heading(Meaning meaning, Match<List<Meaning>> match) {
            if (meaning instanceof Meaning.Measure) {
                // "Mean number of days": the number is no count.
                measure = noCount.filter(NO_COUNT_OF::contains).isEmpty();
            } else if (meaning instanceof Meaning.Unit unit) {
                unit(unit.unit(), match.from());
            } else if (meaning instanceof Meaning.RaisedBy by) {
                facts.add(new Fact.OfSource(by.source()));
            } else if (meaning instanceof Meaning.LabelsOf labels) {
                names = narrower(labels.axis());
            } else if (meaning instanceof Meaning.OfParty of) {
                facts.add(new Fact.OfParty(of.party()));
            } else if (meaning instanceof Meaning.MostSerious) {
                facts.add(new Fact.OfMostSerious());
            } else if (meaning instanceof Meaning.Breakdown breakdown) {
                names = names.or(() -> Optional.of(new BandType.Breakdown(breakdown.heading())));
            } else if (meaning instanceof Meaning.NoCount no) {
                noCount = Optional.of(no.kind());
            } else if (meaning instanceof Meaning.Unpublished) {
                unpublished = true;
            } else if (meaning instanceof Meaning.Total) {
                total = true;
            } else if (meaning instanceof Meaning.Population population) {
                facts.add(new Fact.OfPopulation(population.words()));
            } else if (meaning instanceof Meaning.OfWhich) {
                ofWhich = true;
            } else if (meaning instanceof Meaning.Operator) {
                turned = true;
            }
        }

        private Optional<BandType> narrower(Axis axis) {
            boolean kept = names.isPresent() && names.get() instanceof BandType.Values && axis == Axis.OUTCOME;
            return kept ? names : Optional.of(BandType.of(axis));
        }

        private void unit(String unit, int from) {
            boolean after = afterOf(from) && !measuredBefore(from);
            boolean said = facts.stream().anyMatch(Fact.OfUnit.class::isInstance);
            if (!said || weakUnit && !after) {
                facts.removeIf(Fact.OfUnit.class::isInstance);
                facts.add(new Fact.OfUnit(unit));
                weakUnit = after;
            }
        }

        private boolean afterOf(int from) {
            return firstOf < from;
        }

        private int firstOf() {
            for (int i = 0; i < words.size(); i++) {
                if (OF.contains(words.normalAt(i))) {
                    return i;
                }
            }
            return words.size();
        }

        private boolean measuredBefore(int from) {
            return measure && from <= 4;
        }

        /** A word that is no term: one of no weight drops out, any other limits. */
        private int light(int at) {
            int stop = Math.max(
                    vocabularies.headingStops().endOf(words, at),
                    vocabularies.markerBook(Marker.STOP).endOf(words, at));
            if (stop > at) {
                return stop;
            }
            int outcomeStop = coder.afterLight(Domain.MISCONDUCT, words, at);
            if (outcomeStop > at) {
                left.add(new Left(words.between(at, outcomeStop), Weight.NONE_BESIDE_AN_OUTCOME));
                return outcomeStop;
            }
            int turn = vocabularies.markerBook(Marker.OUTCOME_TURN).endOf(words, at);
            if (turn > at) {
                left.add(new Left(words.between(at, turn), Weight.TURNS_AN_OUTCOME));
                return turn;
            }
            String token = words.normalAt(at);
            boolean sign = token.length() == 1 && !Character.isLetterOrDigit(token.charAt(0));
            if (!sign) {
                left.add(new Left(words.between(at, at + 1), Weight.LIMITS));
            }
            return at + 1;
        }

        /** The facts, with what the unknown words make of them. */
        private List<Fact> settled() {
            List<Fact> all = new ArrayList<>();
            boolean outcome = facts.stream().anyMatch(Fact.OfOutcome.class::isInstance);
            unknown = left.stream()
                    .filter(l -> !(outcome && l.weight() == Weight.NONE_BESIDE_AN_OUTCOME))
                    .map(Left::words)
                    .toList();
            boolean turnedOutcome = outcome && left.stream().anyMatch(l -> l.weight() == Weight.TURNS_AN_OUTCOME);
            if (turnedOutcome) {
                leaveOutcomeOpen();
            }
            boolean longLabel = words.size() > LONG;
            for (Fact fact : facts) {
                boolean rank = fact instanceof Fact.OfCode code && code.dimension() == Dimension.RANK;
                boolean forum = fact instanceof Fact.OfUnit unit && outcomes() && isProcess(unit.unit());
                if (!(rank && longLabel) && !forum) {
                    all.add(fact);
                }
            }
            Optional<Fact> own = all.stream().filter(this::ofBand).findFirst();
            if (own.isPresent() && band.valueDomain().equals(Optional.of(Domain.RELATIONSHIP))) {
                // "Parent of the suspect": whose parent it is says nothing of whose gender stands beside it.
                all.removeIf(f -> f instanceof Fact.OfParty || f instanceof Fact.OfUnit);
            }
            boolean silent = !unknown.isEmpty() || all.isEmpty() && !measure && names.isEmpty();
            boolean lost = own.isEmpty() && !total && noCount.isEmpty() && silent;
            boolean speaks = all.stream().anyMatch(this::ofAnotherDimension);
            if (band instanceof BandType.Values values && lost && !speaks && !ofWhich) {
                names = Optional.empty();
                all.removeIf(Fact.OfPopulation.class::isInstance);
                all.add(unknownValue(values));
                all.add(new Fact.OfPopulation(key(List.of(words.text()))));
            } else if (band instanceof BandType.Breakdown breakdown && !total) {
                names = Optional.empty();
                noCount = Optional.empty();
                all.removeIf(f -> f instanceof Fact.OfCode
                        || f instanceof Fact.OfOutcome
                        || f instanceof Fact.OfGender
                        || f instanceof Fact.OfUnit
                        || f instanceof Fact.OfSource);
                if (!namesConduct()) {
                    all.add(new Fact.OfOther(breakdown.heading(), words.text().strip()));
                }
            } else if (band instanceof BandType.Periods && lost) {
                all.add(new Fact.OfPeriod(Period.undated(words.text().strip())));
            } else if (!unknown.isEmpty() && !turnedOutcome && !(total && !(band instanceof BandType.Free))) {
                all.add(new Fact.OfPopulation(key(unknown)));
            }
            return all;
        }

        /** Whether a label is a kind of conduct as a whole: its figures' topic says so. */
        private boolean namesConduct() {
            return vocabularies
                            .book(Domain.TOPIC)
                            .whole(words)
                            .filter(concepts -> Conduct.is(concepts.first(), vocabularies))
                            .isPresent()
                    && !words.normalAt(0).equals(OTHER);
        }

        /** Whether a fact is an outcome or a gender among labels of another kind: "Result: case to answer" beside "Officers", "Staff". */
        private boolean ofAnotherDimension(Fact fact) {
            return fact instanceof Fact.OfOutcome of && of.outcome().code() != Coding.Unstated.UNKNOWN
                    || fact instanceof Fact.OfGender;
        }

        /** An outcome whose words another word may turn round isn't known; the words stand beside it. */
        private void leaveOutcomeOpen() {
            Outcome outcome = facts.stream()
                    .filter(Fact.OfOutcome.class::isInstance)
                    .map(f -> ((Fact.OfOutcome) f).outcome())
                    .findFirst()
                    .orElseThrow();
            facts.removeIf(Fact.OfOutcome.class::isInstance);
            facts.removeIf(Fact.OfPopulation.class::isInstance);
            facts.add(new Fact.OfOutcome(Outcome.unknown(outcome.kind())));
            facts.add(new Fact.OfPopulation(key(List.of(words.text()))));
        }

        private boolean outcomes() {
            return band.valueDomain().filter(Domain::isOutcome).isPresent();
        }

        /** Among outcomes "meeting held" is a process, not what is counted. */
        private boolean isProcess(String unit) {
            return Optional.ofNullable(vocabularies.units().get(unit))
                    .flatMap(c -> c.attribute("process"))
                    .isPresent();
        }

        private boolean ofBand(Fact fact) {
            if (band instanceof BandType.Values values) {
                return switch (values.domain()) {
                    case MISCONDUCT, CRIME, LEAVING -> fact instanceof Fact.OfOutcome;
                    case GENDER -> fact instanceof Fact.OfGender;
                    case ROLE -> fact instanceof Fact.OfCode code && code.dimension() == Dimension.ROLE;
                    case RELATIONSHIP -> fact instanceof Fact.OfCode code && code.dimension() == Dimension.RELATIONSHIP;
                    case DUTY -> fact instanceof Fact.OfCode code && code.dimension() == Dimension.DUTY_STATUS;
                    case TOPIC -> false;
                };
            }
            return band instanceof BandType.Periods && fact instanceof Fact.OfPeriod;
        }
    }

    /** What a value of a dimension is whose words no vocabulary knows. */
    public static Fact unknownValue(BandType.Values values) {
        return switch (values.domain()) {
            case MISCONDUCT, TOPIC -> new Fact.OfOutcome(Outcome.unknown(OutcomeKind.MISCONDUCT));
            case LEAVING -> new Fact.OfOutcome(Outcome.unknown(OutcomeKind.LEAVING));
            case CRIME -> new Fact.OfOutcome(Outcome.unknown(OutcomeKind.CRIME));
            case GENDER -> new Fact.OfGender(Coding.Unstated.UNKNOWN);
            case ROLE -> new Fact.OfCode(Dimension.ROLE, Coding.Unstated.UNKNOWN);
            case RELATIONSHIP -> new Fact.OfCode(Dimension.RELATIONSHIP, Coding.Unstated.UNKNOWN);
            case DUTY -> new Fact.OfCode(Dimension.DUTY_STATUS, Coding.Unstated.UNKNOWN);
        };
    }

    /** Words as the key of a population: in lower case, without signs that part the limits of a scope. */
    public static String key(List<String> words) {
        return String.join(" ", words)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[=;\\s]+", " ")
                .strip();
    }

    private record Term(Domain domain, int to) {}

    /** What words that are no term do to a label. */
    private enum Weight {
        LIMITS,
        /** They tell how an outcome was given, and limit anything else. */
        NONE_BESIDE_AN_OUTCOME,
        /** They may turn an outcome round, and limit anything else. */
        TURNS_AN_OUTCOME
    }

    private record Left(String words, Weight weight) {}
}
