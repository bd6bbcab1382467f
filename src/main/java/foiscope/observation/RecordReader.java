package foiscope.observation;

import foiscope.label.BandType;
import foiscope.label.CellContent;
import foiscope.label.Governor;
import foiscope.label.LabelMeaning;
import foiscope.label.PathFacts;
import foiscope.model.Basis;
import foiscope.model.Codes;
import foiscope.model.Coding;
import foiscope.model.CountInterval;
import foiscope.model.Dimension;
import foiscope.model.Fact;
import foiscope.model.Label;
import foiscope.model.Observation;
import foiscope.model.ObservationStatus;
import foiscope.model.Outcome;
import foiscope.model.Period;
import foiscope.model.Scope;
import foiscope.model.Unresolved;
import foiscope.model.UnresolvedReason;
import foiscope.structure.CellKind;
import foiscope.structure.GridCell;
import foiscope.structure.Structure;
import foiscope.text.DateText;
import foiscope.text.Words;
import foiscope.vocabulary.Domain;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A list of single cases: each row counts one, with all that it says of the case; one figure for each outcome that it states. */
final class RecordReader {

    private static final Set<Domain> OUTCOMES = Set.of(Domain.MISCONDUCT, Domain.CRIME, Domain.LEAVING);

    private final TableReader reader;
    private final Structure bands;
    private final TableContext context;
    private final TableLabels labels;
    private final Figures figures = Figures.none();
    private Optional<String> headingUnit = Optional.empty();

    RecordReader(TableReader reader, Structure bands, TableContext context, TableLabels labels) {
        this.reader = reader;
        this.bands = bands;
        this.context = context;
        this.labels = labels;
    }

    /** A column of a list of cases. */
    private record Field(int column, Label heading, LabelMeaning meaning, BandType type) {

        boolean outcome() {
            return type.valueDomain().filter(OUTCOMES::contains).isPresent();
        }
    }

    Figures read() {
        List<Field> fields = fields();
        boolean anything = fields.stream().anyMatch(f -> !(f.type() instanceof BandType.Free));
        for (Structure.BodyRow row : bands.body()) {
            if (anything) {
                record(row, fields);
            }
            for (int column = 0; column < bands.grid().columns(); column++) {
                int at = column;
                GridCell cell = bands.grid().at(row.row(), column);
                boolean read =
                        fields.stream().anyMatch(f -> f.column() == at && !(f.type() instanceof BandType.Breakdown));
                boolean identifier = cell.blank()
                        || cell.kind() == CellKind.IDENTIFIER
                        || bands.numbering().equals(Optional.of(column));
                if (cell.words().hasDigits() && !identifier && (!read || !anything)) {
                    figures.unresolved()
                            .add(new Unresolved(
                                    cell.place(), "", UnresolvedReason.NOT_A_COUNT, "words about a single case", ""));
                }
            }
        }
        return figures;
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (int column : bands.labels()) {
            Optional<GridCell> corner = bands.cornerOf(column);
            LabelMeaning meaning =
                    corner.map(c -> reader.labels.read(c.words())).orElse(LabelMeaning.NOTHING);
            if (!meaning.weakUnit() && meaning.fact(Fact.OfParty.class).isEmpty()) {
                headingUnit =
                        headingUnit.or(() -> meaning.fact(Fact.OfUnit.class).map(Fact.OfUnit::unit));
            }
            if (meaning.unpublished() || meaning.noCount().isPresent()) {
                continue;
            }
            List<Words> siblings = new ArrayList<>();
            for (Structure.BodyRow row : bands.body()) {
                GridCell cell = bands.grid().at(row.row(), column);
                if (!cell.blank()) {
                    siblings.add(cell.words());
                }
            }
            BandType type = reader.typer.of(siblings, meaning.names(), Optional.empty(), Optional.empty());
            Label heading = corner.map(c -> new Label(Label.Role.COLUMN, c.text(), c.place()))
                    .orElseGet(() -> new Label(
                            Label.Role.COLUMN,
                            "",
                            bands.grid().at(bands.body().get(0).row(), column).place()));
            fields.add(new Field(column, heading, meaning, type));
        }
        return fields;
    }

    private void record(Structure.BodyRow row, List<Field> fields) {
        List<Governor> about = new ArrayList<>();
        List<Field> outcomes = new ArrayList<>();
        for (Field field : fields) {
            GridCell cell = bands.grid().at(row.row(), field.column());
            if (cell.blank()) {
                continue;
            }
            if (field.outcome()) {
                outcomes.add(field);
            } else if (!(field.type() instanceof BandType.Breakdown)) {
                about.add(new Governor(new Label(Label.Role.CELL, cell.text(), cell.place()), meaning(field, cell)));
            }
        }
        List<Governor> sections = labels.ofSections(row, 0, Optional.empty());
        PathFacts facts = PathFacts.of(about, List.of(), sections, context.party(), reader.vocabularies);
        Period period = facts.periodIn(context.period()).orElseGet(() -> Period.undated(""));
        List<Label> path = new ArrayList<>();
        about.forEach(g -> path.add(g.label()));
        sections.forEach(g -> path.add(g.label()));
        path.addAll(context.labels());
        if (facts.conflict().isPresent()) {
            GridCell first = bands.grid().at(row.row(), fields.get(0).column());
            figures.unresolved()
                    .add(new Unresolved(
                            first.place(), "", UnresolvedReason.AMBIGUOUS, "its cells can't all hold of one case", ""));
            return;
        }
        if (outcomes.isEmpty()) {
            firstCell(row, fields).ifPresent(cell -> figures.observations()
                    .add(listed(cell, facts, period, facts.codes(), ObservationStatus.EXACT, path)));
            return;
        }
        for (Field field : outcomes) {
            GridCell cell = bands.grid().at(row.row(), field.column());
            List<Label> all = new ArrayList<>(List.of(field.heading()));
            all.addAll(path);
            outcome(field, cell, facts, period, all);
        }
    }

    private Optional<GridCell> firstCell(Structure.BodyRow row, List<Field> fields) {
        return fields.stream()
                .map(f -> bands.grid().at(row.row(), f.column()))
                .filter(c -> !c.blank())
                .findFirst();
    }

    /** What a cell says of its case; a date is the case's day. */
    private LabelMeaning meaning(Field field, GridCell cell) {
        Optional<DateText.Found> day = DateText.at(cell.words(), 0);
        if (day.isPresent() && day.get().to() == cell.words().size()) {
            return LabelMeaning.of(List.of(
                    new Fact.OfPeriod(Period.between(day.get().date(), day.get().date(), cell.text()))));
        }
        LabelMeaning read = reader.labels.read(cell.words(), field.type(), Optional.empty());
        LabelMeaning meaning = field.meaning()
                .fact(Fact.OfParty.class)
                .map(of -> reader.parties.of(of.party(), cell.words(), read))
                .orElse(read);
        List<Fact> facts = new ArrayList<>(meaning.facts());
        facts.removeIf(f -> f instanceof Fact.OfOutcome || f instanceof Fact.OfPopulation || f instanceof Fact.OfUnit);
        return meaning.withFacts(facts);
    }

    private void outcome(Field field, GridCell cell, PathFacts facts, Period period, List<Label> path) {
        LabelMeaning meaning = reader.labels.read(cell.words(), field.type(), Optional.of(period));
        Optional<Outcome> outcome = meaning.fact(Fact.OfOutcome.class).map(Fact.OfOutcome::outcome);
        Map<Dimension, Coding> codes = new EnumMap<>(Dimension.class);
        codes.putAll(facts.codes());
        outcome.ifPresent(o -> codes.putAll(o.codes()));
        boolean notKnown =
                outcome.filter(o -> o.code() == Coding.Unstated.UNKNOWN).isPresent();
        Optional<ObservationStatus> status =
                reader.vocabularies.statuses().whole(cell.words()).flatMap(word -> word.status());
        if (status.isPresent()) {
            Coding coding = status.get() == ObservationStatus.NOT_APPLICABLE
                    ? Coding.Unstated.NOT_APPLICABLE
                    : Coding.Unstated.UNKNOWN;
            codes.put(Dimension.OUTCOME, coding);
        } else if (notKnown) {
            figures.unresolved()
                    .add(new Unresolved(
                            cell.place(),
                            cell.text(),
                            UnresolvedReason.UNKNOWN_LABEL,
                            "no outcome that is known",
                            "add a row to terms.csv"));
        }
        figures.observations().add(listed(cell, facts, period, codes, status.orElse(ObservationStatus.EXACT), path));
    }

    private Observation listed(
            GridCell cell,
            PathFacts facts,
            Period period,
            Map<Dimension, Coding> codes,
            ObservationStatus status,
            List<Label> path) {
        String unit = facts.unit()
                .filter(u -> facts.said())
                .or(() -> headingUnit)
                .or(context::unit)
                .or(context::farUnit)
                .orElse(Codes.UNKNOWN);
        Observation read = new Observation(
                cell.place(),
                period,
                unit,
                facts.source().or(context::source).or(() -> Sources.implied(unit)),
                codes,
                Optional.empty(),
                Scope.NONE,
                status == ObservationStatus.EXACT
                        ? Optional.of(CountInterval.exactly(1))
                        : CellContent.NoFigure.interval(status),
                status,
                Basis.LISTED,
                cell.text(),
                Set.of(),
                facts.force().or(context::force),
                path);
        return read.within(facts.scope()).within(context.scope());
    }
}
