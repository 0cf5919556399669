package vn.mocson.questionbank.io;

import java.util.Collections;
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
        FILLED,
        /** An asterisk before the text, which the text then still has. */
        STARRED;

        /** Those that are formats, which may also be mere decoration. */
        static final Set<Mark> FORMATS = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(STARRED)));
    }

    static final SheetCell EMPTY = new SheetCell("", EnumSet.noneOf(Mark.class));

    /**
     * @param written as it stands in the file, where an apostrophe may take an asterisk its meaning
     * @param text without that apostrophe
     */
    static SheetCell of(String written, String text, Set<Mark> formats) {
        if (!written.stripLeading().startsWith("*")) {
            return new SheetCell(text, formats);
        }
        Set<Mark> marks = EnumSet.of(Mark.STARRED);
        marks.addAll(formats);
        return new SheetCell(text, marks);
    }

    boolean isEmpty() {
        return text.isBlank();
    }
}
