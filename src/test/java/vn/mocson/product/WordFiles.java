package vn.mocson.product;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Word files as a committee's members write them. */
final class WordFiles {

    private WordFiles() {}

    /** A section in bold, and under it the lines, each a paragraph of its own. */
    static byte[] section(String heading, List<String> lines) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFRun bold = document.createParagraph().createRun();
            bold.setBold(true);
            bold.setText(heading);
            lines.forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
            return out.toByteArray();
        }
    }
}
