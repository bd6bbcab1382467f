package foiscope.observation;

import foiscope.dataset.ObservationRow;
import foiscope.dataset.UnresolvedRow;
import foiscope.model.Caveat;
import foiscope.model.CellRef;
import foiscope.model.Coded;
import foiscope.model.Codes;
import foiscope.model.ComplaintSource;
import foiscope.model.Confidence;
import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.model.DocumentId;
import foiscope.model.Fact;
import foiscope.model.Label;
import foiscope.model.Layout;
import foiscope.model.Observation;
import foiscope.model.ObservationStatus;
import foiscope.model.ResponseLetter;
import foiscope.model.Scope;
import foiscope.model.Unresolved;
import foiscope.vocabulary.Conduct;
import foiscope.vocabulary.Publishable;
import foiscope.vocabulary.Vocabularies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures as published rows: identities from their places, and only words that may be printed. */
final class Rows {

    /** A label longer than this, in characters, is cut. */
    private static final int LONGEST = 160;

    private final ResponseLetter letter;
    private final Vocabularies vocabularies;
    private final Publishable printable;
    private final Map<String, String> printed = new HashMap<>();
    private final Map<Label, String> labels = new HashMap<>();
    private final String document;
    private final String response;
    private final Doubts doubts;

    Rows(Layout layout, ResponseLetter letter, Vocabularies vocabularies, Doubts doubts) {
        this.doubts = doubts;
        this.letter = letter;
        this.vocabularies = vocabularies;
        this.printable = vocabularies.printable();
        this.document = layout.document().sha256();
        this.response = document + ":" + letter.number();
    }

    ObservationReader.Read of(Figures figures) {
        List<ObservationRow> observations = new ArrayList<>();
        Map<String, CellRef> places = new HashMap<>();
        List<Unresolved> unresolved = new ArrayList<>(figures.unresolved());
        for (Observation observation : figures.observations()) {
            CellRef place = observation.place();
            while (places.putIfAbsent(place.key(), place) != null) {
                place = place.atItem(place.item() + 1);
            }
            observations.add(row(observation, place));
        }
        return new ObservationReader.Read(observations, unresolvedRows(unresolved));
    }

    private List<UnresolvedRow> unresolvedRows(List<Unresolved> all) {
        List<UnresolvedRow> rows = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Unresolved each : all) {
            String key =
                    document + "/" + each.place().key() + "/" + each.reason().code();
            if (seen.add(key)) {
                rows.add(new UnresolvedRow(
                        DocumentId.stableId(key),
                        document,
                        response,
                        each.place().inWords(),
                        text(each.verbatim()),
                        each.reason().code(),
                        empty(each.detail()),
                        empty(each.suggestion())));
            }
        }
        return rows;
    }

    private @Nullable String text(String words) {
        return words.isBlank() ? null : print(words);
    }

    private String print(String words) {
        return printed.computeIfAbsent(words, printable::text);
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    private ObservationRow row(Observation o, CellRef place) {
        Optional<Fact.OfForce> force = o.force();
        Optional<BigDecimal> exact =
                o.status() == ObservationStatus.EXACT ? o.interval().flatMap(CountInterval::exact) : Optional.empty();
        return new ObservationRow(
                DocumentId.stableId(document + "/" + place.key()),
                document,
                response,
                force.map(Fact.OfForce::name).orElse(letter.force().force()),
                force.map(Fact.OfForce::code).orElse(letter.force().forceCode()),
                letter.reference().orElse(null),
                topic(o),
                o.period().start(),
                o.period().end(),
                text(o.period().label()),
                o.period().basis().code(),
                o.unit(),
                o.source().map(ComplaintSource::code).orElse(Codes.TOTAL),
                o.code(Dimension.ROLE),
                o.code(Dimension.RANK),
                o.code(Dimension.SUBJECT_GENDER),
                o.code(Dimension.VICTIM_GENDER),
                o.code(Dimension.COMPLAINANT_GENDER),
                o.code(Dimension.RELATIONSHIP),
                o.code(Dimension.DUTY_STATUS),
                o.code(Dimension.OUTCOME_KIND),
                o.code(Dimension.OUTCOME),
                o.code(Dimension.FINDING),
                o.code(Dimension.PROCESS),
                o.code(Dimension.SANCTION),
                o.code(Dimension.EXIT),
                o.code(Dimension.PENDING),
                o.other().map(this::print).orElse(null),
                scope(o.scope()),
                caveats(o),
                exact.map(BigDecimal::doubleValue).orElse(null),
                o.interval()
                        .map(CountInterval::lower)
                        .map(BigDecimal::doubleValue)
                        .orElse(null),
                o.interval()
                        .map(CountInterval::upper)
                        .map(BigDecimal::doubleValue)
                        .orElse(null),
                o.status().code(),
                o.basis().code(),
                doubts.of(o).isEmpty() ? Confidence.SURE.code() : Confidence.CHECK.code(),
                codes(doubts.of(o)),
                text(o.verbatim()),
                place.page(),
                place.table(),
                place.row(),
                place.column(),
                place.item(),
                path(o.path()),
                vocabularies.version());
    }

    private String topic(Observation o) {
        boolean workforce = o.divided(Dimension.ROLE);
        return o.scope()
                .topic()
                .map(other -> Conduct.byWhom(other, workforce, vocabularies))
                .orElse(letter.topic());
    }

    private String told(Label label) {
        String words = label.words().replace(';', ',');
        String shown = printable.text(
                words.length() > LONGEST ? words.substring(0, words.lastIndexOf(' ', LONGEST) + 1) : words);
        return label.role().inWords() + " \u2018" + shown + "\u2019 ("
                + label.place().inWords() + ")";
    }

    /** {@code row label 2019/20 (table 1, row 3, column 1); column heading Female (...)}. */
    private @Nullable String path(List<Label> path) {
        List<String> told = new ArrayList<>();
        for (Label label : path) {
            told.add(labels.computeIfAbsent(label, this::told));
        }
        return told.isEmpty() ? null : String.join("; ", told);
    }

    private @Nullable String scope(Scope scope) {
        Optional<String> population = scope.population().map(this::print);
        Scope publishable = new Scope(
                scope.codes(),
                scope.dated(),
                scope.mostSerious(),
                scope.ongoingExcluded(),
                population,
                Optional.empty());
        return publishable.text().orElse(null);
    }

    private @Nullable String caveats(Observation o) {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        caveats.addAll(o.caveats());
        caveats.addAll(letter.caveats());
        boolean uk = vocabularies
                .forces()
                .force(o.force().map(Fact.OfForce::code).orElse(letter.force().forceCode()))
                .map(force -> vocabularies.statutes().inUnitedKingdom(force.nation()))
                .orElse(true);
        if (!uk) {
            caveats.add(Caveat.NOT_UK);
        }
        if (o.scope().dated().isEmpty()) {
            caveats.add(Caveat.DATE_UNSAID);
        }
        if (!doubts.of(o).isEmpty()) {
            caveats.add(Caveat.TO_CHECK);
        }
        return codes(caveats);
    }

    private static @Nullable String codes(Set<? extends Coded> codes) {
        return codes.isEmpty() ? null : codes.stream().map(Coded::code).sorted().collect(Collectors.joining(";"));
    }
}
