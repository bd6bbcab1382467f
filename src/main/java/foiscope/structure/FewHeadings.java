package foiscope.structure;

/** A heading row more, and one that is moved or joined, wants a reason. */
record FewHeadings() implements Evidence {

    private static final double ROW = 0.25;
    private static final double MOVED = 0.4;
    private static final double UNEVEN = 0.6;
    private static final double JOINED = 0.3;

    @Override
    public String name() {
        return "as few headings as explain the table";
    }

    @Override
    public double of(Hypothesis asked) {
        Arrangement arrangement = asked.structure().arrangement();
        return -ROW * (asked.headings().size() + arrangement.joined())
                - (arrangement.moved() > 0 ? MOVED : 0)
                - UNEVEN * arrangement.uneven()
                - JOINED * arrangement.joined();
    }
}
