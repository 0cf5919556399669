package vn.mocson.contest;

import org.jspecify.annotations.Nullable;

/** The steps from the plan to the publication, in the order in which they are usually done. */
public enum PlanStep {
    PAPERS(45, false),
    UNITS(40, false),
    SCHEDULE(40, false),
    RULES(35, false),
    PRIZES(35, true),
    BANK(30, false),
    SET(20, false),
    ROSTER(14, false),
    PAGES(20, false),
    PROOFREAD(18, true),
    CONTACT(18, true),
    ANNOUNCED(14, false),
    PRACTICE(10, true),
    REHEARSAL(3, true),
    OPENED(0, false),
    CLOSED(null, false),
    PUBLISHED(null, false),
    REPORT(null, true);

    /** Days from the first step to the opening where there is time enough. */
    static final int LONGEST = 45;

    private final @Nullable Integer daysBefore;
    private final boolean byHand;

    PlanStep(@Nullable Integer daysBefore, boolean byHand) {
        this.daysBefore = daysBefore;
        this.byHand = byHand;
    }

    /** By default due so many days before the first round opens; null where the opening says nothing about it. */
    @Nullable
    Integer daysBefore() {
        return daysBefore;
    }

    /** Whether somebody may say that it is done, because the application cannot know. */
    public boolean byHand() {
        return byHand;
    }
}
