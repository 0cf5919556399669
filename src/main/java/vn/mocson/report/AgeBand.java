package vn.mocson.report;

/** Ages as closing reports put them together, in full years. */
public enum AgeBand {
    UNDER_18(0),
    FROM_18(18),
    FROM_31(31),
    FROM_41(41),
    FROM_51(51),
    FROM_61(61);

    private final int from;

    AgeBand(int from) {
        this.from = from;
    }

    int from() {
        return from;
    }

    /** {@code 31–40}, {@code Dưới 18}, {@code Trên 60}. */
    public String vietnamese() {
        if (this == UNDER_18) {
            return "Dưới 18";
        }
        return this == FROM_61 ? "Trên 60" : from + "–" + (values()[ordinal() + 1].from - 1);
    }
}
