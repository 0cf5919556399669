package vn.mocson.questionbank.io;

import java.util.Locale;

/** The files that questions come in. */
public enum QuestionFormat {
    DOCX,
    XLSX,
    CSV,
    AIKEN,
    GIFT,
    MOODLE_XML,
    QTI,
    /** What somebody pasted: the same words as in a Word file, without its marks. */
    TEXT;

    /** {@code moodle-xml}: as the command line and the preview name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
