package vn.mocson.common.paper;

import static vn.mocson.common.paper.PageMeasures.twips;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.mocson.common.paper.Block.Answer;
import vn.mocson.common.paper.Block.Article;
import vn.mocson.common.paper.Block.Choice;
import vn.mocson.common.paper.Block.Column;
import vn.mocson.common.paper.Block.Figure;
import vn.mocson.common.paper.Block.Heading;
import vn.mocson.common.paper.Block.Note;
import vn.mocson.common.paper.Block.PageBreak;
import vn.mocson.common.paper.Block.Paragraph;
import vn.mocson.common.paper.Block.Question;
import vn.mocson.common.paper.Block.Row;
import vn.mocson.common.paper.Block.Table;
import vn.mocson.common.time.VietnamTime;

/** Draws a paper as a Word file that an office can go on editing: own styles, fields for page numbers. */
public final class WordPaper {

    /** Twentieths of a point, left and right. */
    private static final int CELL_MARGIN = 100;

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final OfficialPaper paper;
    private final XWPFDocument document;

    private WordPaper(OfficialPaper paper, XWPFDocument document) {
        this.paper = paper;
        this.document = document;
    }

    /**
     * The same paper gives the same bytes.
     *
     * @throws IllegalArgumentException where a picture cannot be read
     */
    public static byte[] write(OfficialPaper paper) {
        try (XWPFDocument document = new XWPFDocument()) {
            new WordPaper(paper, document).draw();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return withoutTimes(out.toByteArray());
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e); // written to memory
        }
    }

    /** A file that holds these blocks and their styles alone, for a template that takes them in. */
    static byte[] fragment(PaperHead head, List<Block> blocks) {
        try (XWPFDocument document = new XWPFDocument()) {
            WordStyles.define(document);
            new WordPaper(new OfficialPaper(head, blocks, ""), document).blocks();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e); // written to memory
        }
    }

    private void draw() throws IOException, InvalidFormatException {
        WordStyles.define(document);
        properties();
        page();
        head();
        title();
        blocks();
    }

    private void blocks() throws IOException, InvalidFormatException {
        for (Block block : paper.blocks()) {
            switch (block) {
                case Heading heading -> text(paragraph("Heading" + heading.level()), heading.text());
                case Paragraph plain -> text(paragraph(style(plain)), plain.text());
                case Article article -> article(article);
                case Question question -> question(question);
                case Figure figure -> figure(figure);
                case Table table -> table(table);
                case PageBreak ignored -> paragraph(WordStyles.HEAD).createRun().addBreak(BreakType.PAGE);
                case Signature signature -> signature(signature);
            }
        }
    }

    private void properties() {
        var core = document.getProperties().getCoreProperties();
        Optional<Date> day = Optional.of(
                Date.from(paper.head().date().atStartOfDay(VietnamTime.ZONE).toInstant()));
        core.setTitle(PaperText.printable(paper.name()));
        core.setCreator(PaperText.printable(paper.head().issuer()));
        core.setCreated(day);
        core.setModified(day);
        // without it Word opens the file as one of 2007, in its compatibility mode
        try (XmlCursor settings = document.getSettings().getCTSettings().newCursor()) {
            settings.toFirstContentToken();
            settings.beginElement("compat", WORD);
            settings.beginElement("compatSetting", WORD);
            settings.insertAttributeWithValue("name", WORD, "compatibilityMode");
            settings.insertAttributeWithValue("uri", WORD, "http://schemas.microsoft.com/office/word");
            settings.insertAttributeWithValue("val", WORD, "15");
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(PageMeasures.WIDTH)));
        size.setH(BigInteger.valueOf(twips(PageMeasures.HEIGHT)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(twips(PageMeasures.TOP)));
        margins.setBottom(BigInteger.valueOf(twips(PageMeasures.BOTTOM)));
        margins.setLeft(BigInteger.valueOf(twips(PageMeasures.LEFT)));
        margins.setRight(BigInteger.valueOf(twips(PageMeasures.RIGHT)));
        margins.setHeader(BigInteger.valueOf(twips(PageMeasures.NUMBER_FROM_EDGE)));
        margins.setFooter(BigInteger.valueOf(twips(PageMeasures.FOOT_FROM_EDGE)));
        margins.setGutter(BigInteger.ZERO);

        // the number stands on every page but the first
        empty(document.createHeader(HeaderFooterType.FIRST));
        XWPFParagraph number = empty(document.createHeader(HeaderFooterType.DEFAULT));
        field(number, "PAGE");
        if (!paper.footer().isEmpty()) {
            footer(document.createFooter(HeaderFooterType.FIRST));
            footer(document.createFooter(HeaderFooterType.DEFAULT));
        }
    }

    private XWPFParagraph empty(XWPFHeaderFooter place) {
        XWPFParagraph paragraph = place.createParagraph();
        paragraph.setStyle(WordStyles.HEADER);
        return paragraph;
    }

    private void footer(XWPFHeaderFooter place) {
        XWPFParagraph paragraph = place.createParagraph();
        paragraph.setStyle(WordStyles.FOOTER);
        text(paragraph, paper.footer());
        paragraph.createRun().addTab();
        text(paragraph, "Trang ");
        field(paragraph, "PAGE");
        text(paragraph, "/");
        field(paragraph, "NUMPAGES");
    }

    private static void field(XWPFParagraph paragraph, String instruction) {
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue("1");
    }

    private void head() {
        PaperHead head = paper.head();
        OfficialLayout layout = head.layout();
        XWPFTable table = frame(2, PageMeasures.HEAD_LEFT, PageMeasures.HEAD_RIGHT);
        lines(table.getRow(0).getCell(0), PageMeasures.HEAD_LEFT, layout.left(head));
        lines(table.getRow(0).getCell(1), PageMeasures.HEAD_RIGHT, layout.right());
        lines(table.getRow(1).getCell(0), PageMeasures.HEAD_LEFT, layout.numberLine(head));
        lines(table.getRow(1).getCell(1), PageMeasures.HEAD_RIGHT, List.of(layout.placeAndDate(head)));
        for (XWPFTableCell cell : table.getRow(1).getTableCells()) {
            cell.getParagraphs().getFirst().setSpacingBefore(80);
        }
    }

    private void title() {
        boolean first = true;
        for (Line line : paper.head().layout().title(paper.head())) {
            XWPFParagraph paragraph = paragraph(WordStyles.HEAD);
            paragraph.setKeepNext(true);
            if (first) {
                paragraph.setSpacingBefore(360);
                first = false;
            }
            line(paragraph, line);
            if (line.ruleMm() > 0) {
                rule(paragraph(WordStyles.HEAD), PageMeasures.TEXT, line.ruleMm());
            }
        }
        gap(160);
    }

    private static String style(Paragraph paragraph) {
        return switch (paragraph.look()) {
            case BODY -> WordStyles.BODY;
            case GROUND -> WordStyles.GROUND;
            case CENTRED -> WordStyles.CENTRED;
            case NAME -> WordStyles.NAME;
            case NOTE -> WordStyles.NOTE;
        };
    }

    private void article(Article article) {
        XWPFParagraph paragraph = paragraph(WordStyles.BODY);
        text(paragraph, article.lead()).setBold(true);
        text(paragraph, article.text());
    }

    private void figure(Figure figure) throws IOException, InvalidFormatException {
        XWPFParagraph drawn = paragraph(WordStyles.CENTRED);
        drawn.setKeepNext(true);
        picture(drawn, figure.picture(), PageMeasures.TEXT, PageMeasures.FIGURE_HEIGHT);
        XWPFRun caption = text(paragraph(WordStyles.CENTRED), figure.caption());
        caption.setItalic(true);
        caption.setFontSize(12);
    }

    /** Every paragraph of it keeps with the next, but the last. */
    private void question(Question question) throws IOException, InvalidFormatException {
        XWPFParagraph last = paragraph(WordStyles.QUESTION);
        text(last, "Câu " + question.no() + ". ").setBold(true);
        text(last, question.text());
        if (!question.hint().isEmpty()) {
            text(last, " " + question.hint()).setItalic(true);
        }
        if (question.picture() != null) {
            last = paragraph(WordStyles.CENTRED);
            last.setKeepNext(true);
            picture(last, question.picture(), PageMeasures.PICTURE_WIDTH, PageMeasures.PICTURE_HEIGHT);
        }
        for (Choice choice : question.choices()) {
            last = paragraph(WordStyles.CHOICE);
            boolean right = question.right(choice);
            XWPFRun letter = text(last, choice.letter() + ".");
            letter.addTab();
            letter.setBold(right);
            text(last, choice.text()).setBold(right);
            if (choice.picture() != null) {
                last = paragraph(WordStyles.CHOICE);
                last.setIndentationHanging(0);
                last.setAlignment(ParagraphAlignment.LEFT);
                picture(last, choice.picture(), PageMeasures.CHOICE_PICTURE_WIDTH, PageMeasures.CHOICE_PICTURE_HEIGHT);
            }
        }
        Answer answer = question.answer();
        if (answer != null) {
            last = paragraph(WordStyles.ANSWER);
            text(last, answer.line());
            if (!answer.remark().isEmpty()) {
                text(last, "  (" + answer.remark() + ")").setBold(false);
            }
            for (Note note : answer.notes()) {
                last = paragraph(WordStyles.NOTE);
                text(last, note.label() + ": ").setBold(true);
                text(last, note.text());
            }
        }
        last.setKeepNext(false);
    }

    private static void picture(XWPFParagraph paragraph, PaperPicture picture, int maxWidth, int maxHeight)
            throws IOException, InvalidFormatException {
        PrintedPicture printed = PrintedPicture.fitting(picture, maxWidth, maxHeight);
        paragraph
                .createRun()
                .addPicture(
                        new ByteArrayInputStream(printed.bytes()),
                        printed.png() ? PictureType.PNG : PictureType.JPEG,
                        PaperText.printable(picture.description()),
                        emu(printed.width()),
                        emu(printed.height()));
    }

    private static int emu(double millimetres) {
        return Math.toIntExact(Math.round(millimetres * Units.EMU_PER_CENTIMETER / 10));
    }

    private void table(Table table) {
        int[] widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = twips(PageMeasures.TEXT) * table.columns().get(i).share() / table.width();
        }
        XWPFTable drawn = grid(table.rows().size() + 1, widths);
        drawn.setCellMargins(0, CELL_MARGIN, 0, CELL_MARGIN);
        XWPFTableRow top = drawn.getRow(0);
        top.setRepeatHeader(true);
        top.setCantSplitRow(true);
        for (int i = 0; i < widths.length; i++) {
            cell(top.getCell(i), table, table.columns().get(i).title(), true, true);
        }
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = table.rows().get(r);
            XWPFTableRow line = drawn.getRow(r + 1);
            line.setCantSplitRow(true);
            if (table.rowMm() > 0) {
                line.setHeight(twips(table.rowMm()));
                line.setHeightRule(TableRowHeightRule.AT_LEAST);
            }
            for (int i = 0; i < widths.length; i++) {
                Column column = table.columns().get(i);
                cell(line.getCell(i), table, row.cells().get(i), column.centred(), row.bold());
            }
        }
        gap(120);
    }

    private static void cell(XWPFTableCell cell, Table table, String text, boolean centred, boolean bold) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(WordStyles.CELL);
        if (centred) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
        XWPFRun run = text(paragraph, text);
        run.setBold(bold);
        if (table.dense()) {
            run.setFontSize(12);
        }
    }

    private void signature(Signature signature) {
        // never alone on a page
        if (!document.getParagraphs().isEmpty()) {
            document.getLastParagraph().setKeepNext(true);
        }
        gap(160).setKeepNext(true);
        OfficialLayout layout = paper.head().layout();
        int half = PageMeasures.TEXT / 2;
        XWPFTable table = frame(1, half, PageMeasures.TEXT - half);
        table.getRow(0).setCantSplitRow(true);
        if (signature.two()) {
            signer(
                    table.getRow(0).getCell(0),
                    half,
                    signature,
                    signature.signers().getFirst());
        } else {
            recipients(table.getRow(0).getCell(0), layout, signature);
        }
        signer(table.getRow(0).getCell(1), half, signature, signature.last());
        if (signature.two() && !signature.recipients().isEmpty()) {
            gap(120);
            recipients(frame(1, half, PageMeasures.TEXT - half).getRow(0).getCell(0), layout, signature);
        }
    }

    private void signer(XWPFTableCell cell, int width, Signature signature, Signer signer) {
        OfficialLayout layout = paper.head().layout();
        lines(cell, width, layout.authority(signer));
        for (int i = 0; i < 4 + signature.linesShort(layout, signer); i++) {
            XWPFParagraph room = cell.addParagraph();
            room.setStyle(WordStyles.HEAD);
            room.setKeepNext(true);
        }
        XWPFParagraph name = cell.addParagraph();
        name.setStyle(WordStyles.HEAD);
        line(name, Line.bold(signer.name(), 14));
    }

    private static void recipients(XWPFTableCell cell, OfficialLayout layout, Signature signature) {
        if (signature.recipients().isEmpty()) {
            return;
        }
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        line(paragraph, layout.recipientsTitle());
        for (int i = 0; i < signature.recipients().size(); i++) {
            paragraph = cell.addParagraph();
            line(paragraph, Line.plain(signature.recipientLine(i), layout.recipientSize()));
        }
    }

    /** Fills an empty cell with centred lines. */
    private static void lines(XWPFTableCell cell, int width, List<Line> lines) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(WordStyles.HEAD);
        boolean first = true;
        for (Line line : lines) {
            if (!first) {
                paragraph = cell.addParagraph();
                paragraph.setStyle(WordStyles.HEAD);
            }
            first = false;
            paragraph.setKeepNext(true);
            line(paragraph, line);
            if (line.ruleMm() > 0) {
                XWPFParagraph rule = cell.addParagraph();
                rule.setStyle(WordStyles.HEAD);
                rule(rule, width, line.ruleMm());
            }
        }
    }

    private static void line(XWPFParagraph paragraph, Line line) {
        XWPFRun run = text(paragraph, line.text());
        run.setFontSize(line.size());
        run.setBold(line.bold());
        run.setItalic(line.italic());
        if (line.underscored()) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
    }

    /** A centred line: the upper border of an empty paragraph with wide indents. */
    private static void rule(XWPFParagraph paragraph, int width, int length) {
        int indent = twips(Math.max(0, width - length)) / 2;
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
        paragraph.setSpacingBetween(4, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(60);
        paragraph.setKeepNext(true);
    }

    /** A distance, and what keeps two tables from growing together. */
    private XWPFParagraph gap(int twips) {
        XWPFParagraph paragraph = paragraph(WordStyles.HEAD);
        paragraph.setSpacingBetween(twips / 20.0, LineSpacingRule.EXACT);
        return paragraph;
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private static XWPFRun text(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(PaperText.printable(text));
        return run;
    }

    /** A table without lines or inner margins, for what stands side by side. */
    private XWPFTable frame(int rows, int... millimetres) {
        int[] widths = new int[millimetres.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = twips(millimetres[i]);
        }
        XWPFTable table = grid(rows, widths);
        table.removeBorders();
        table.setCellMargins(0, 1, 0, 1); // none at all would be the program's own
        return table;
    }

    private XWPFTable grid(int rows, int... widths) {
        XWPFTable table = document.createTable(rows, widths.length);
        var properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid();
        if (grid == null) {
            grid = table.getCTTbl().addNewTblGrid();
        }
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        int all = 0;
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            all += width;
        }
        table.setWidth(all);
        table.setTableAlignment(TableRowAlign.CENTER); // or else its lines stand out into the margin
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < widths.length; i++) {
                row.getCell(i).setWidth(String.valueOf(widths[i]));
            }
        }
        return table;
    }

    /** The file's parts carry the moment they were packed; that would make every copy another one. */
    static byte[] withoutTimes(byte[] docx) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(docx.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(copy);
                in.transferTo(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
