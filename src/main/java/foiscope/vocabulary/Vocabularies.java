package foiscope.vocabulary;

import foiscope.model.DocumentId;
import foiscope.model.FoiscopeException;
import foiscope.text.Phrasebook;
import foiscope.text.Words;
import foiscope.vocabulary.VocabularyFile.Row;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All vocabularies of one version: concepts, the wordings that mean them within a domain, forces, headings and markers. One more
 * wording is one more row.
 */
public final class Vocabularies implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The files of concepts, each with the domain whose codes it lists. */
    private static final Map<String, Domain> CONCEPT_FILES = Map.of(
            "misconduct-outcomes", Domain.MISCONDUCT,
            "crime-outcomes", Domain.CRIME,
            "roles", Domain.ROLE,
            "genders", Domain.GENDER,
            "relationships", Domain.RELATIONSHIP,
            "topics", Domain.TOPIC);

    private static final List<String> FILES = List.of(
            "misconduct-outcomes",
            "crime-outcomes",
            "roles",
            "genders",
            "relationships",
            "topics",
            "counting-units",
            "exemptions",
            "statutes",
            "forces",
            "authorities",
            "letterheads",
            "regimes",
            "headings",
            "markers",
            "statuses",
            "word-classes",
            "terms");

    /** Markers of words in labels and clauses, which whole paragraphs aren't searched for. */
    private static final Set<Marker> BARE_WORDS = EnumSet.of(
            Marker.STOP,
            Marker.OUTCOME_STOP,
            Marker.OUTCOME_TURN,
            Marker.SENTENCE_BLOCK,
            Marker.NAMES_PERIOD,
            Marker.BEFORE_PERIOD,
            Marker.YEAR_BEGINS);

    /** Words without weight that may stand within the wording of an outcome: "resigned during the investigation". */
    private static final Set<String> WITHIN_OUTCOMES =
            tokens("a an the any was were is are has have been being their his her");

    private final String version;
    private final EnumMap<Domain, Phrasebook<Meaning.Concepts>> books = new EnumMap<>(Domain.class);
    private final EnumMap<Domain, HashMap<String, Concept>> concepts;
    private final EnumMap<Marker, Phrasebook<Marker>> markers;
    private final Phrasebook<Marker> markerBook;
    private final TreeMap<String, Concept> units;
    private final TreeMap<String, String> exemptions;
    private final ArrayList<LocalDate> breaks;
    private final Forces forces;
    private final Statutes statutes;
    private final Phrasebook<StatusWord> statuses;
    private final Phrasebook<List<Meaning>> headings;
    private final Phrasebook<Meaning> headingStops;
    private final WordClasses classes;
    private final Decisions decisions;
    private final ArrayList<Decision> holding;
    private final Publishable publishable;

    private Vocabularies(Map<String, String> added) {
        this.version = versionOf(added);
        this.concepts = new EnumMap<>(Domain.class);
        this.markers = new EnumMap<>(Marker.class);
        this.markerBook = new Phrasebook<>();
        this.units = new TreeMap<>();
        this.exemptions = new TreeMap<>();
        this.breaks = new ArrayList<>();
        this.forces = new Forces();
        this.statutes = new Statutes();
        this.statuses = new Phrasebook<>();
        this.headings = new Phrasebook<>();
        this.headingStops = new Phrasebook<>();
        this.classes = new WordClasses();
        this.decisions = Decisions.NONE;
        this.holding = new ArrayList<>();
        for (Domain domain : Domain.values()) {
            books.put(domain, new Phrasebook<>(domain.isOutcome() ? WITHIN_OUTCOMES : Set.of()));
            concepts.put(domain, new HashMap<>());
        }
        for (Marker marker : Marker.values()) {
            markers.put(marker, new Phrasebook<>());
        }
        refuseUnknownFiles(added);
        for (String file : FILES) {
            // Added rows come first: of two rows with the same words the first holds.
            List<Row> rows = new ArrayList<>();
            String users = added.get(file + ".csv");
            if (users != null) {
                rows.addAll(new VocabularyFile(file + ".csv", users).rows());
            }
            rows.addAll(VocabularyFile.builtIn(file).rows());
            rows.forEach(row -> take(file, row));
        }
        this.publishable = publishable();
    }

    /** The same with decisions, of which some hold: their wordings lie over those of the rows. */
    private Vocabularies(Vocabularies rows, String version, Decisions decisions, List<Decision> holding) {
        this.version = version;
        this.concepts = rows.concepts;
        this.markers = rows.markers;
        this.markerBook = rows.markerBook;
        this.units = rows.units;
        this.exemptions = rows.exemptions;
        this.breaks = rows.breaks;
        this.forces = rows.forces;
        this.statutes = rows.statutes;
        this.statuses = rows.statuses;
        this.headingStops = rows.headingStops;
        this.classes = rows.classes;
        this.decisions = decisions;
        this.holding = new ArrayList<>(holding);
        for (Map.Entry<Domain, Phrasebook<Meaning.Concepts>> book : rows.books.entrySet()) {
            books.put(book.getKey(), holding.isEmpty() ? book.getValue() : new Phrasebook<>(book.getValue()));
        }
        this.headings = holding.isEmpty() ? rows.headings : new Phrasebook<>(rows.headings);
        Set<String> vouchedFor = new HashSet<>();
        for (Decision decision : holding) {
            rule(decision);
            boolean means = !(decision.ruling() instanceof Decision.Ruling.NoCount);
            vouchedFor.addAll(means ? tokens(decision.words()) : Set.of());
        }
        this.publishable = vouchedFor.isEmpty() ? rows.publishable : rows.publishable.and(vouchedFor);
    }

    private void rule(Decision decision) {
        Decision.Ruling ruling = decision.ruling();
        if (ruling instanceof Decision.Ruling.Coded coded) {
            book(coded.domain()).add(decision.words(), coded.concepts());
        } else if (ruling instanceof Decision.Ruling.Counts counts) {
            headings.add(decision.words(), List.of(new Meaning.Unit(counts.unit())));
        } else if (ruling instanceof Decision.Ruling.NoCount) {
            headings.add(decision.words(), List.of(new Meaning.NoCount(NumberKind.RULED_OUT)));
        }
    }

    /**
     * With a user's decisions, which win over all rows.
     *
     * @param text of a decisions file
     * @param file its name, for messages
     * @throws FoiscopeException for a row that isn't allowed or that contradicts another, naming file, line and column
     */
    public Vocabularies ruledBy(String file, String text) {
        String stamped = (version.contains("+") ? version + "." : version + "+")
                + DocumentId.stableId(text).substring(0, 12);
        return new Vocabularies(this, stamped, Decisions.parse(file, text, this), List.of());
    }

    /** What holds for a document of a force, the decisions on it included. */
    public Vocabularies holdingFor(String force, String document) {
        if (decisions.isEmpty()) {
            return this;
        }
        List<Decision> held = decisions.holdingFor(force, document);
        return held.equals(holding) ? this : new Vocabularies(withoutHolding(), version, decisions, held);
    }

    /** The rows below the decisions that hold. */
    private Vocabularies withoutHolding() {
        if (!holding.isEmpty()) {
            throw new IllegalStateException("decisions hold already; ask the vocabularies of all documents");
        }
        return this;
    }

    /** The user's decisions, whether they hold for a document or not. */
    public Decisions decisions() {
        return decisions;
    }

    /** The decisions that hold for the document that these vocabularies are of. */
    public List<Decision> holding() {
        return List.copyOf(holding);
    }

    private Publishable publishable() {
        Set<String> field = new HashSet<>();
        books.values().forEach(book -> field.addAll(book.tokens()));
        field.addAll(statuses.tokens());
        field.addAll(headings.tokens());
        field.addAll(headingStops.tokens());
        for (Month month : Month.values()) {
            field.add(month.name().toLowerCase(Locale.ROOT));
            field.add(month.name().substring(0, 3).toLowerCase(Locale.ROOT));
        }
        Set<String> places = new HashSet<>(forces.everyName().tokens());
        places.addAll(forces.authorityNames().tokens());
        return new Publishable(field, places);
    }

    /** The built-in vocabularies. */
    public static Vocabularies builtIn() {
        return BuiltIn.LOADED;
    }

    /** Loaded once. */
    private static final class BuiltIn {
        private static final Vocabularies LOADED = new Vocabularies(Map.of());
    }

    /**
     * The built-in vocabularies with the user's rows before them.
     *
     * @param added the text of files such as {@code terms.csv}, by file name
     * @throws FoiscopeException for a file or row that isn't allowed, naming file, line and column
     */
    public static Vocabularies with(Map<String, String> added) {
        return new Vocabularies(new TreeMap<>(added));
    }

    private static Set<String> tokens(String text) {
        Words words = Words.of(text);
        return IntStream.range(0, words.size()).mapToObj(words::normalAt).collect(Collectors.toSet());
    }

    private static String versionOf(Map<String, String> added) {
        return added.isEmpty()
                ? VocabularyFile.VERSION
                : VocabularyFile.VERSION + "+"
                        + DocumentId.stableId(new TreeMap<>(added).toString()).substring(0, 12);
    }

    private static void refuseUnknownFiles(Map<String, String> added) {
        for (String name : added.keySet()) {
            if (!name.endsWith(".csv") || !FILES.contains(name.substring(0, name.length() - 4))) {
                throw new FoiscopeException(
                        FoiscopeException.Code.USAGE,
                        "no vocabulary has the file name %s; there are %s"
                                .formatted(name, String.join(".csv, ", FILES) + ".csv"));
            }
        }
    }

    private void take(String file, Row row) {
        switch (file) {
            case "terms" -> takeTerm(row);
            case "headings" -> {
                List<Meaning> meanings = RowRules.heading(row, units.keySet());
                if (meanings.equals(List.of(new Meaning.Stop()))) {
                    headingStops.add(words(row), new Meaning.Stop());
                } else {
                    headings.add(words(row), meanings);
                }
            }
            case "markers" -> takeMarker(row);
            case "word-classes" -> classes.add(row.value("class"), words(row));
            case "statuses" -> statuses.add(words(row), RowRules.status(row));
            case "counting-units" -> units.putIfAbsent(row.value("concept"), concept(row));
            case "exemptions" ->
                exemptions.putIfAbsent(row.value("scheme") + " " + row.value("code"), row.value("label"));
            case "forces" -> forces.add(row);
            case "statutes" -> statutes.add(row);
            case "authorities" -> forces.addAuthority(row);
            case "letterheads" -> forces.addLetterhead(row);
            case "regimes" -> {
                if (row.value("break").equals("yes")) {
                    breaks.add(date(row, "valid_from")
                            .orElseThrow(() -> row.fault("valid_from", "a date such as 2020-02-01 is")));
                }
            }
            default -> {
                Domain domain = CONCEPT_FILES.get(file);
                if (domain == null) {
                    throw new IllegalStateException("no reading for the vocabulary " + file);
                }
                Map<String, Concept> known = concepts.getOrDefault(domain, new HashMap<>());
                known.putIfAbsent(row.value("concept"), concept(row));
            }
        }
    }

    private void takeTerm(Row row) {
        Domain domain = Domain.of(row.value("domain"))
                .orElseThrow(() -> row.fault(
                        "domain", "one of misconduct, crime, leaving, role, gender, relationship, duty, topic is"));
        Meaning.Concepts meaning = RowRules.coding(row, "coding", concept -> knows(domain, concept));
        for (String wording : classes.wordings(row)) {
            book(domain).add(wording, meaning, date(row, "valid_from"), date(row, "valid_to"));
        }
    }

    private void takeMarker(Row row) {
        Marker marker = Marker.of(row.value("kind")).orElseThrow(() -> row.fault("kind", "the name of a marker is"));
        markerBook(marker).add(words(row), marker);
        if (!BARE_WORDS.contains(marker)) {
            markerBook.add(words(row), marker);
        }
    }

    private static String words(Row row) {
        if (Words.of(row.value("words")).isEmpty()) {
            throw row.fault("words", "words with a letter or digit are");
        }
        return row.value("words");
    }

    private static Concept concept(Row row) {
        RowRules.numbers(row);
        String id = row.value("concept");
        return new Concept(id, row.value("label"), Map.copyOf(row.values()));
    }

    private static Optional<LocalDate> date(Row row, String column) {
        String value = row.value(column);
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            throw row.fault(column, "a date such as 2020-02-01 is");
        }
    }

    /** The version, then a hash of added rows and decisions. */
    public String version() {
        return version;
    }

    /** The wordings of a domain. */
    public Phrasebook<Meaning.Concepts> book(Domain domain) {
        return Objects.requireNonNull(books.get(domain));
    }

    /** The wordings of a marker. */
    public Phrasebook<Marker> markerBook(Marker marker) {
        return Objects.requireNonNull(markers.get(marker));
    }

    /** The wordings of headings and of what requests ask for. */
    public Phrasebook<List<Meaning>> headings() {
        return headings;
    }

    /** Words that add nothing to a heading. */
    public Phrasebook<Meaning> headingStops() {
        return headingStops;
    }

    /** The wordings of all markers but those of bare words, which say nothing alone. */
    public Phrasebook<Marker> markers() {
        return markerBook;
    }

    /** A concept of a domain. Leaving is coded with the concepts of misconduct. */
    public Optional<Concept> concept(Domain domain, String id) {
        Domain list = domain == Domain.LEAVING ? Domain.MISCONDUCT : domain;
        return Optional.ofNullable(Objects.requireNonNull(concepts.get(list)).get(id));
    }

    /** Whether a domain has a concept. */
    boolean knows(Domain domain, String id) {
        return domain == Domain.DUTY || concept(domain, id).isPresent();
    }

    /** All concepts of a domain, by code. */
    public Map<String, Concept> concepts(Domain domain) {
        return new TreeMap<>(concepts.getOrDefault(domain, new HashMap<>()));
    }

    /** The counting units, by code. */
    public Map<String, Concept> units() {
        return new TreeMap<>(units);
    }

    /** Whether a section of an Act is on the list of exemptions: scheme, a space, code. */
    public boolean exemption(String citation) {
        return exemptions.containsKey(citation);
    }

    /** The days on which a change of the law breaks every series of England and Wales. */
    public List<LocalDate> breaks() {
        return List.copyOf(breaks);
    }

    /** Words in place of a figure. */
    public Phrasebook<StatusWord> statuses() {
        return statuses;
    }

    /** Which words of a document may be printed. */
    public Publishable printable() {
        return publishable;
    }

    public Forces forces() {
        return forces;
    }

    /** The laws under which bodies answer. */
    public Statutes statutes() {
        return statutes;
    }

    /** The counting units that mean the same in every force. */
    public Set<String> comparableUnits() {
        return units.values().stream()
                .filter(unit ->
                        unit.attribute("comparable").filter("yes"::equals).isPresent())
                .map(Concept::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a concept is another or lies below it. */
    public boolean within(Domain domain, String id, String ancestor) {
        String at = id;
        for (int depth = 0; depth < 20; depth++) {
            if (at.equals(ancestor)) {
                return true;
            }
            Optional<String> broader = concept(domain, at).flatMap(Concept::broader);
            if (broader.isEmpty()) {
                return false;
            }
            at = broader.get();
        }
        return false;
    }

    @Override
    public String toString() {
        return "vocabularies " + version.toLowerCase(Locale.ROOT);
    }
}
