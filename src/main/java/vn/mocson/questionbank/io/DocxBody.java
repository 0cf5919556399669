package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.FileRefused;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionProblem;

/**
 * The text of a Word file in the order in which one reads it: what was inserted and not what was deleted under
 * tracked changes, nothing hidden, no notes, no text boxes.
 */
final class DocxBody {

    private static final int MAX_PARAGRAPHS = PastedQuestions.MAX_LINES;

    private final XmlWalk walk;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Function<String, PictureFound> pictures;
    private final boolean oldNamesAreLeftovers;
    private final List<QuestionProblem> problems = new ArrayList<>();
    private int paragraphs;
    private boolean unicodeUnderOldNames;

    /** @param id null where it could not be taken, which {@code reason} says */
    record PictureFound(@Nullable ImageId id, String reason) {}

    DocxBody(
            byte[] xml,
            DocxStyles styles,
            DocxNumbering numbering,
            Function<String, PictureFound> pictures,
            boolean oldNamesAreLeftovers) {
        this.walk = new XmlWalk(xml);
        this.styles = styles;
        this.numbering = numbering;
        this.pictures = pictures;
        this.oldNamesAreLeftovers = oldNamesAreLeftovers;
    }

    List<QuestionProblem> problems() {
        return problems;
    }

    boolean unicodeUnderOldNames() {
        return unicodeUnderOldNames;
    }

    List<SourcePiece> read() {
        List<SourcePiece> pieces = new ArrayList<>();
        walk.root(root -> {
            if (!root.equals("document")) {
                throw DocxQuestions.notWord();
            }
            walk.children(name -> {
                if (name.equals("body")) {
                    blocks(pieces);
                }
            });
        });
        return pieces;
    }

    private void blocks(List<SourcePiece> pieces) {
        walk.children(name -> {
            switch (name) {
                case "p" -> pieces.addAll(paragraph());
                case "tbl" -> pieces.add(table());
                case "sdt", "sdtContent", "customXml", "ins", "moveTo", "AlternateContent", "Choice" -> blocks(pieces);
                default -> {}
            }
        });
    }

    private SourceTable table() {
        int line = paragraphs + 1;
        List<List<List<SourceLine>>> rows = new ArrayList<>();
        rows(rows);
        return new SourceTable(line, rows);
    }

    private void rows(List<List<List<SourceLine>>> rows) {
        walk.children(name -> {
            switch (name) {
                case "tr" -> {
                    List<List<SourceLine>> cells = new ArrayList<>();
                    if (cells(cells)) {
                        rows.add(cells);
                    }
                }
                case "sdt", "sdtContent", "customXml" -> rows(rows);
                default -> {}
            }
        });
    }

    /** @return false for a row that was deleted under tracked changes */
    private boolean cells(List<List<SourceLine>> cells) {
        var row = new Object() {
            boolean stands = true;
        };
        walk.children(name -> {
            switch (name) {
                case "trPr" -> walk.children(inner -> row.stands &= !inner.equals("del"));
                case "tc" -> {
                    List<SourcePiece> pieces = new ArrayList<>();
                    blocks(pieces);
                    List<SourceLine> lines = new ArrayList<>();
                    pieces.forEach(piece -> flatten(piece, lines));
                    cells.add(lines);
                }
                case "sdt", "sdtContent", "customXml" -> row.stands &= cells(cells);
                default -> {}
            }
        });
        return row.stands;
    }

    private static void flatten(SourcePiece piece, List<SourceLine> lines) {
        switch (piece) {
            case SourceLine line -> lines.add(line);
            case SourceTable table -> table.rows().forEach(row -> row.forEach(lines::addAll));
        }
    }

    private List<SourceLine> paragraph() {
        if (++paragraphs > MAX_PARAGRAPHS) {
            throw new FileRefused("Tệp có hơn 200.000 đoạn văn. Hãy chia thành nhiều tệp nhỏ hơn.");
        }
        Properties properties = new Properties();
        DocxParagraph paragraph = new DocxParagraph(paragraphs, oldNamesAreLeftovers);
        walk.children(name -> {
            if (name.equals("pPr")) {
                properties.read();
            } else {
                inline(name, paragraph, properties, false);
            }
        });
        boolean blank = paragraph.isBlank();
        unicodeUnderOldNames |= paragraph.unicodeUnderOldName;
        if (blank && properties.deleted) {
            return List.of();
        }
        String sign = properties.sign();
        // Word counts an empty paragraph too, but nobody asks anything in it.
        boolean shown = !blank || QuestionLabels.named(sign) != null;
        return paragraph.lines(
                shown ? sign : "", String.valueOf(properties.list()), properties.level(), properties.heading());
    }

    private final class Properties {

        private @Nullable String style;
        private @Nullable Integer ownList;
        private @Nullable Integer ownLevel;
        private @Nullable Integer outline;
        private boolean deleted;

        void read() {
            walk.children(name -> {
                switch (name) {
                    case "pStyle" -> style = walk.attribute("val");
                    case "outlineLvl" -> outline = walk.number("val", 9);
                    case "numPr" ->
                        walk.children(inner -> {
                            if (inner.equals("numId")) {
                                ownList = walk.number("val", 0);
                            } else if (inner.equals("ilvl")) {
                                ownLevel = walk.number("val", 0);
                            }
                        });
                    case "rPr" -> walk.children(inner -> deleted |= inner.equals("del") || inner.equals("moveFrom"));
                    default -> {}
                }
            });
        }

        int list() {
            Integer list = ownList == null ? styles.list(style) : ownList;
            return list == null ? 0 : list;
        }

        int level() {
            if (ownLevel != null) {
                return ownLevel;
            }
            Integer level = ownList == null ? styles.level(style) : null;
            return level != null ? level : style == null ? 0 : numbering.levelOf(list(), style);
        }

        String sign() {
            return list() == 0 ? "" : numbering.next(list(), level());
        }

        int heading() {
            if (outline != null) {
                return outline >= 9 ? 0 : outline + 1;
            }
            return styles.heading(style);
        }
    }

    private void inline(String name, DocxParagraph paragraph, Properties properties, boolean linked) {
        switch (name) {
            case "r" -> run(paragraph, properties, linked);
            case "hyperlink" -> walk.children(inner -> inline(inner, paragraph, properties, true));
            case "ins",
                    "moveTo",
                    "smartTag",
                    "sdt",
                    "sdtContent",
                    "fldSimple",
                    "customXml",
                    "dir",
                    "bdo",
                    "AlternateContent",
                    "Choice" -> walk.children(inner -> inline(inner, paragraph, properties, linked));
            case "oMath", "oMathPara" -> formula(paragraph);
            default -> {}
        }
    }

    private void formula(DocxParagraph paragraph) {
        walk.children(name -> {
            if (name.equals("t")) {
                paragraph.text(walk.text(), TextStyle.PLAIN, null);
            } else {
                formula(paragraph);
            }
        });
    }

    private void run(DocxParagraph paragraph, Properties properties, boolean linked) {
        var run = new Object() {
            RunProperties looks = styles.text(properties.style, RunProperties.NONE);
        };
        walk.children(name -> {
            if (name.equals("rPr")) {
                run.looks = styles.text(properties.style, RunProperties.read(walk));
            } else if (!Boolean.TRUE.equals(run.looks.hidden())) {
                content(name, paragraph, run.looks, linked);
            }
        });
    }

    private void content(String name, DocxParagraph paragraph, RunProperties looks, boolean linked) {
        // A link is blue and underlined without anybody having marked it.
        TextStyle style = linked ? TextStyle.PLAIN : looks.textStyle();
        switch (name) {
            case "t" -> paragraph.text(walk.text(), style, looks.font());
            case "tab", "ptab" -> paragraph.text("\t", style, looks.font());
            case "noBreakHyphen" -> paragraph.text("-", style, looks.font());
            case "softHyphen" -> paragraph.text("\u00AD", style, looks.font());
            case "cr" -> paragraph.lineBreak();
            case "br" -> {
                if (walk.attribute("type", "textWrapping").equals("textWrapping")) {
                    paragraph.lineBreak();
                }
            }
            case "sym" -> {
                String code = walk.attribute("char", "");
                if (code.matches("[0-9A-Fa-f]{4}") && Integer.parseInt(code, 16) > 0x20) {
                    paragraph.text(String.valueOf((char) Integer.parseInt(code, 16)), style, null);
                }
            }
            case "drawing", "pict", "object", "AlternateContent" -> drawing(paragraph);
            default -> {}
        }
    }

    private void drawing(DocxParagraph paragraph) {
        walk.children(name -> {
            switch (name) {
                case "blip" -> picture(paragraph, walk.attribute("embed"));
                case "imagedata" -> picture(paragraph, walk.attribute("id"));
                case "txbxContent" ->
                    problems.add(new QuestionProblem(
                            ProblemCode.NOT_UNDERSTOOD,
                            "Hộp văn bản ở đoạn " + paragraph.number
                                    + " không được đọc; hãy chuyển nội dung của nó ra đoạn văn thường nếu cần.",
                            paragraph.number));
                case "Fallback" -> {}
                default -> drawing(paragraph);
            }
        });
    }

    private void picture(DocxParagraph paragraph, @Nullable String relation) {
        PictureFound found = pictures.apply(relation == null ? "" : relation);
        if (found.id() != null) {
            paragraph.picture(found.id());
        } else {
            paragraph.note(new QuestionProblem(ProblemCode.NOT_UNDERSTOOD, found.reason(), paragraph.number));
        }
    }
}
