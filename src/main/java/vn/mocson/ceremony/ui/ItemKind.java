package vn.mocson.ceremony.ui;

import vn.mocson.ceremony.ProgrammeItem;

/** What can be put into a programme between the prizes. */
enum ItemKind {
    MESSAGE,
    MUSIC,
    FIGURES,
    HISTORY,
    UNITS,
    CLIMB,
    BLANK;

    private static final int USUAL_PLACES = 10;

    ProgrammeItem fresh() {
        return switch (this) {
            case MESSAGE -> new ProgrammeItem.Message("", "", "");
            case MUSIC -> new ProgrammeItem.Music("");
            case FIGURES -> new ProgrammeItem.Statistics("", "");
            case HISTORY -> new ProgrammeItem.History(0, "");
            case UNITS -> new ProgrammeItem.UnitBoard("", "");
            case CLIMB -> new ProgrammeItem.FrozenBoard(0, USUAL_PLACES, "", "");
            case BLANK -> new ProgrammeItem.Blank("");
        };
    }

    /** @throws IllegalArgumentException for a group of prizes, which nobody puts in */
    static ItemKind of(ProgrammeItem item) {
        return switch (item) {
            case ProgrammeItem.PrizeGroup ignored -> throw new IllegalArgumentException("a group of prizes");
            case ProgrammeItem.Message ignored -> MESSAGE;
            case ProgrammeItem.Music ignored -> MUSIC;
            case ProgrammeItem.Statistics ignored -> FIGURES;
            case ProgrammeItem.History ignored -> HISTORY;
            case ProgrammeItem.UnitBoard ignored -> UNITS;
            case ProgrammeItem.FrozenBoard ignored -> CLIMB;
            case ProgrammeItem.Blank ignored -> BLANK;
        };
    }
}
