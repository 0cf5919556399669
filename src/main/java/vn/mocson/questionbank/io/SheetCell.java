package vn.mocson.questionbank.io;

import java.util.EnumSet;
import java.util.Set;

/**
 * A cell as it is shown.
 *
 * @param marks what sets all of its text apart; empty in a file that has no formats
 */
record SheetCell(String text, Set<Mark> marks) {

    /** How people point at the right answer without writing it down. */
    enum Mark {
        BOLD,
        UNDERLINED,
        COLOURED,
        FILLED
    }

    static final SheetCell EMPTY = new SheetCell("", EnumSet.noneOf(Mark.class));

    static SheetCell of(String text) {
        return new SheetCell(text, EMPTY.marks());
    }

    boolean isEmpty() {
        return text.isBlank();
    }
}
