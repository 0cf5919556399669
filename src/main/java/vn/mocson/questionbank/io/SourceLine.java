package vn.mocson.questionbank.io;

import java.util.List;
import vn.mocson.questionbank.QuestionProblem;

/**
 * A line of text or a paragraph of a Word file.
 *
 * @param number from 1; the parts of a paragraph that a line break divides have the same
 * @param raw as it stands in the file
 * @param text begins with the number or letter that Word counts by itself, as a reader sees it
 * @param counted how many characters of the text Word wrote by itself, 0 for none
 * @param list which of Word's lists it belongs to, where {@code counted} is not 0
 * @param level in the list, from 0
 * @param heading the level of its heading style, from 1; 0 for none
 * @param notes what was found wrong while it was read
 */
record SourceLine(
        int number,
        String raw,
        MarkedText text,
        int counted,
        String list,
        int level,
        int heading,
        List<QuestionProblem> notes)
        implements SourcePiece {

    SourceLine {
        notes = List.copyOf(notes);
    }

    static SourceLine plain(int number, String line) {
        return new SourceLine(number, line, MarkedText.plain(line), 0, "", 0, 0, List.of());
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Without what Word counts by itself. */
    MarkedText body() {
        return text.from(counted).strip();
    }
}
