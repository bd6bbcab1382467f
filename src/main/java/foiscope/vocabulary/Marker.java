package foiscope.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a wording of a letter marks, beside the figures. */
public enum Marker {
    /** A word that adds nothing to a label. */
    STOP,
    /** A word that adds nothing to the wording of an outcome: how it was given, by whom, for how long. */
    OUTCOME_STOP,
    /** A word that may turn an outcome round or make it uncertain, where no term holds it: "not", "overturned". */
    OUTCOME_TURN,
    /** A word that turns a sentence round, weakens its number or speaks of no fact: no figure is read beside it. */
    SENTENCE_BLOCK,
    /** What follows is an example, which says nothing of what is asked. */
    EXAMPLE,
    /** What follows is the request, in the requester's words. */
    REQUEST_START,
    /** As a line of its own, the heading of the request, which goes as far as the answer's heading. */
    REQUEST_HEADING,
    /** The paragraph retells the request. */
    REQUEST_ONLY,
    /** What follows is the answer. */
    ANSWER_START,
    /** What follows is about appeals and enquiries. */
    NOTES_START,
    SIGN_OFF,
    /** Something is held and not given. */
    WITHHELD,
    /** More is held than is given. */
    MORE_HELD,
    NOT_HELD,
    /** Neither confirmed nor denied. */
    NCND,
    /** A period's open end. */
    TO_DATE,
    /** A verb that gives a name its period: "Year 1 means the year to 31 March 2019". */
    NAMES_PERIOD,
    /** A word that may stand between such a verb and the period. */
    BEFORE_PERIOD,
    /** A verb that says when a letter's years begin: "a performance year runs from 1 October". */
    YEAR_BEGINS,
    /** What says that a sentence is about figures, which its period may then date: "the table shows", "were recorded". */
    FIGURES,
    /** What a sentence is about that dates no figure: law, policy, systems, inspections, publications. */
    BACKGROUND,
    /** How a question begins that ends in no question mark. */
    ASKS_FOR,
    /** Raised within the force. */
    INTERNAL,
    /** Raised by the public. */
    PUBLIC,
    /** The public as a party: whoever has no part in the force. */
    OF_PUBLIC,
    ZERO,
    /** People who work for a force. */
    WORKFORCE,
    /** Dated by when it happened. */
    OCCURRED,
    /** Dated by when it was finished. */
    FINALISED,
    /** Dated by when it was recorded. */
    RECORDED,
    ONGOING_EXCLUDED,
    /** The figures may still change. */
    PROVISIONAL,
    /** The request asks for figures by something. */
    BREAKDOWN,
    /** What follows compares a figure with another. */
    COMPARISON,
    /** What the figures count follows, whatever their headings say. */
    UNIT_NOTE,
    /** Whom a complaint is raised against. */
    AGAINST,
    /** The force's own reference follows. */
    REFERENCE,
    /** The force's own reference follows, where it stands in the head. */
    HEAD_REFERENCE,
    /** The day of the letter follows. */
    DATED,
    /** The day of the request follows. */
    ASKED_ON;

    static Optional<Marker> of(String key) {
        return Arrays.stream(values())
                .filter(marker -> marker.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }
}
