package vn.mocson.report.papers;

/** What people write into a report themselves; the product knows nothing of it. */
public enum ReportPart {
    ORGANIZATION,
    STRENGTHS,
    GOOD_UNITS,
    SHORTCOMINGS,
    RECOMMENDATIONS;

    /** In characters. */
    public static final int LONGEST = 10_000;
}
