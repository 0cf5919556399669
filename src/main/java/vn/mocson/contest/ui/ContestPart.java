package vn.mocson.contest.ui;

import java.util.Locale;

/** What the pages of a contest's console are for, in the order in which a contest needs them. */
public enum ContestPart {
    OVERVIEW,
    PREPARE,
    RUN,
    RESULTS,
    DATA;

    /** Translation key of its name. */
    String title() {
        return "contest.nav." + name().toLowerCase(Locale.ROOT);
    }
}
