package vn.mocson.common.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a paper's text, said once and drawn by {@link WordPaper} and {@link PdfPaper}. */
public sealed interface Block
        permits Block.Heading,
                Block.Paragraph,
                Block.Article,
                Block.Question,
                Block.Table,
                Block.Figure,
                Block.PageBreak,
                Signature {

    /** @param level 1 or 2; both appear in the outline of the file */
    record Heading(int level, String text) implements Block {}

    record Paragraph(Look look, String text) implements Block {}

    enum Look {
        BODY,
        /** As the body, in italics: what a decision rests on. */
        GROUND,
        CENTRED,
        /** Centred and bold: the name of what follows. */
        NAME,
        /** Smaller, in italics. */
        NOTE
    }

    /** A paragraph that begins with bold words: {@code Điều 1. } and what it says. */
    record Article(String lead, String text) implements Block {}

    /** A chart, as wide as the text, with its name below. */
    record Figure(PaperPicture picture, String caption) implements Block {}

    /**
     * @param hint in italics behind the text; empty for none
     * @param answer null on a paper that is to be answered
     */
    record Question(
            int no,
            String text,
            String hint,
            List<Choice> choices,
            @Nullable PaperPicture picture,
            @Nullable Answer answer)
            implements Block {

        public Question {
            choices = List.copyOf(choices);
        }

        boolean right(Choice choice) {
            return answer != null && answer.letters().contains(choice.letter());
        }
    }

    /** @param letter {@code A} */
    record Choice(String letter, String text, @Nullable PaperPicture picture) {}

    /**
     * @param letters of the right choices
     * @param notes lines in small italics below: explanation, source
     */
    record Answer(List<String> letters, String remark, List<Note> notes) {

        public Answer {
            letters = List.copyOf(letters);
            notes = List.copyOf(notes);
        }

        /** {@code Đáp án: A, C}. */
        String line() {
            return "Đáp án: " + (letters.isEmpty() ? "chưa có" : String.join(", ", letters));
        }
    }

    /** {@code Giải thích: …}. */
    record Note(String label, String text) {}

    /**
     * The head is repeated on every page; no row is torn.
     *
     * @param rowMm the least height of a row in millimetres, for room to sign in; 0 for as little as it takes
     */
    record Table(List<Column> columns, List<Row> rows, int rowMm) implements Block {

        private static final int DENSE = 6;

        public Table(List<Column> columns, List<Row> rows) {
            this(columns, rows, 0);
        }

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.cells().size() + " cells in a table of " + columns.size() + " columns");
                }
            }
        }

        /** Many columns take smaller letters. */
        boolean dense() {
            return columns.size() >= DENSE;
        }

        int width() {
            return columns.stream().mapToInt(Column::share).sum();
        }
    }

    /** @param share of the width, in relation to the other columns' */
    record Column(String title, int share, boolean centred) {}

    record Row(List<String> cells, boolean bold) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    record PageBreak() implements Block {}
}
