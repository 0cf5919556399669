package vn.mocson.questionbank.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Writes the Word files of tests, as people make them. */
final class WordFile {

    private final XWPFDocument document = new XWPFDocument();

    static WordFile of(String... paragraphs) {
        return new WordFile().lines(paragraphs);
    }

    WordFile lines(String... paragraphs) {
        for (String each : paragraphs) {
            text(document.createParagraph().createRun(), each);
        }
        return this;
    }

    /** Pieces between bars; a piece that begins with one of {@code _!#=} is underlined, bold, red or highlighted. */
    WordFile marked(String pieces) {
        marked(document.createParagraph(), pieces);
        return this;
    }

    private static void marked(XWPFParagraph paragraph, String pieces) {
        for (String piece : pieces.split("\\|")) {
            XWPFRun run = paragraph.createRun();
            char mark = piece.isEmpty() ? ' ' : piece.charAt(0);
            boolean is = "_!#=".indexOf(mark) >= 0;
            if (mark == '_') {
                run.setUnderline(UnderlinePatterns.SINGLE);
            } else if (mark == '!') {
                run.setBold(true);
            } else if (mark == '#') {
                run.setColor("FF0000");
            } else if (mark == '=') {
                run.setTextHighlightColor("yellow");
            } else {
                run.setColor("000000");
            }
            text(run, is ? piece.substring(1) : piece);
        }
    }

    private static void text(XWPFRun run, String words) {
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            String[] cells = lines[i].split("\t", -1);
            for (int c = 0; c < cells.length; c++) {
                if (c > 0) {
                    run.addTab();
                }
                run.setText(cells[c], run.getCTR().sizeOfTArray());
            }
        }
    }

    WordFile font(String font, String... paragraphs) {
        for (String each : paragraphs) {
            XWPFRun run = document.createParagraph().createRun();
            run.setFontFamily(font);
            text(run, each);
        }
        return this;
    }

    WordFile heading(int level, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
        text(paragraph.createRun(), words);
        return this;
    }

    /** @param levels as {@code decimal:Câu %1:} */
    BigInteger list(String... levels) {
        CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.valueOf(
                document.getNumbering() == null
                        ? 0
                        : document.getNumbering().getAbstractNums().size()));
        for (int i = 0; i < levels.length; i++) {
            CTLvl level = definition.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(STNumberFormat.Enum.forString(levels[i].split(":", 2)[0]));
            level.addNewLvlText().setVal(levels[i].split(":", 2)[1]);
        }
        XWPFNumbering numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition, numbering)));
    }

    /** Another list that goes on with, or begins again, the definition of a list. */
    BigInteger again(BigInteger list, boolean restart) {
        XWPFNumbering numbering = document.getNumbering();
        BigInteger next = numbering.addNum(numbering.getAbstractNumID(list));
        if (restart) {
            var override = numbering.getNum(next).getCTNum().addNewLvlOverride();
            override.setIlvl(BigInteger.ZERO);
            override.addNewStartOverride().setVal(BigInteger.ONE);
        }
        return next;
    }

    WordFile counted(BigInteger list, int level, String... paragraphs) {
        for (String each : paragraphs) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.valueOf(level));
            marked(paragraph, each);
        }
        return this;
    }

    /** Cells between bars. */
    WordFile table(String... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].split("\\|", -1).length);
        for (int r = 0; r < rows.length; r++) {
            String[] cells = rows[r].split("\\|", -1);
            XWPFTableRow row = table.getRow(r);
            for (int c = 0; c < cells.length; c++) {
                String[] lines = cells[c].split("\n");
                for (int i = 0; i < lines.length; i++) {
                    XWPFParagraph paragraph = i == 0
                            ? row.getCell(c).getParagraphs().getFirst()
                            : row.getCell(c).addParagraph();
                    marked(paragraph, lines[i]);
                }
            }
        }
        return this;
    }

    WordFile with(Consumer<XWPFDocument> more) {
        more.accept(document);
        return this;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportedFile read() {
        return DocxQuestions.read(bytes());
    }

    /** A file whose text is that XML, for what the library would not write. */
    static byte[] xml(String body) {
        return withDocument("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>" + body
                + "</w:body></w:document>");
    }

    static byte[] withDocument(String xml) {
        return zip(Map.of("word/document.xml", xml.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] zip(Map<String, byte[]> more) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                        .getBytes(StandardCharsets.UTF_8));
        all.putAll(more);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED); // some are meant to be far too large
            for (Map.Entry<String, byte[]> each : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] firstHalf(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }
}
