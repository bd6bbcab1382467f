package foiscope.structure;

import java.util.List;

/** One thing that speaks for or against a structure. */
interface Evidence {

    /** All evidence that a structure is weighed by. */
    List<Evidence> ALL = List.of(
            new LinesOfOneKind(),
            new HeadingUnlikeBody(),
            new FewHeadings(),
            new FormatMarksHeadings(),
            new ValuesHeaded(),
            new SiblingsOfOneSort(),
            new HeadingsKnown(),
            new UpperHeadingsGroup(),
            new PathsUnique(),
            new ColumnsFit());

    /** What it looks at, as {@code explain} tells it. */
    String name();

    /** How much it speaks for the structure, or, below zero, against it. */
    double of(Hypothesis asked);
}
