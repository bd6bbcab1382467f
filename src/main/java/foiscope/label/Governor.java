package foiscope.label;

import foiscope.model.Label;

/** A label that governs a figure, with what it says. */
public record Governor(Label label, LabelMeaning meaning) {}
