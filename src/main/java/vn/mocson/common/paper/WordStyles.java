package vn.mocson.common.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The styles of a Word paper, under the names an office finds in its list of styles. */
final class WordStyles {

    static final String BODY = "NoiDung";
    static final String GROUND = "CanCu";
    static final String CENTRED = "GiuaDong";
    static final String NAME = "TenMuc";
    static final String NOTE = "GhiChu";
    static final String QUESTION = "CauHoi";
    static final String CHOICE = "PhuongAn";
    static final String ANSWER = "DapAn";
    static final String CELL = "OBang";
    static final String HEAD = "DauVanBan";
    static final String HEADER = "Header";
    static final String FOOTER = "Footer";

    // sizes are half points, distances twentieths of a point
    private static final String XML = """
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
              <w:docDefaults>
                <w:rPrDefault><w:rPr>
                  <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>
                  <w:sz w:val="28"/><w:szCs w:val="28"/>
                  <w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>
                </w:rPr></w:rPrDefault>
                <w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>
              </w:docDefaults>
              <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
              <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
                <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
              <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="NoiDung"/><w:qFormat/>
                <w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="NoiDung"/><w:qFormat/>
                <w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="80"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:i/></w:rPr></w:style>
              %s
            </w:styles>
            """;

    private WordStyles() {}

    static void define(XWPFDocument document) {
        String own = style(
                        BODY,
                        "Nội dung",
                        "<w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>"
                                + "<w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/>",
                        "")
                + style(
                        GROUND,
                        "Căn cứ",
                        "<w:spacing w:after=\"80\" w:line=\"264\" w:lineRule=\"auto\"/>"
                                + "<w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/>",
                        "<w:i/>")
                + style(CENTRED, "Giữa dòng", "<w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/>", "")
                + style(
                        NAME,
                        "Tên mục",
                        "<w:keepNext/><w:spacing w:before=\"180\" w:after=\"120\"/><w:jc w:val=\"center\"/>",
                        "<w:b/>")
                + style(
                        NOTE,
                        "Giải thích và nguồn",
                        "<w:keepNext/><w:keepLines/><w:spacing w:after=\"20\"/><w:ind w:left=\"425\"/><w:jc w:val=\"both\"/>",
                        "<w:i/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>")
                + style(
                        QUESTION,
                        "Câu hỏi",
                        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"160\" w:after=\"40\"/><w:jc w:val=\"both\"/>",
                        "")
                + style(
                        CHOICE,
                        "Phương án",
                        "<w:keepNext/><w:keepLines/><w:spacing w:after=\"20\"/><w:ind w:left=\"851\" w:hanging=\"426\"/><w:jc w:val=\"both\"/>",
                        "")
                + style(
                        ANSWER,
                        "Đáp án",
                        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"40\" w:after=\"20\"/><w:ind w:left=\"425\"/>",
                        "<w:b/>")
                + style(
                        CELL,
                        "Ô bảng",
                        "<w:spacing w:before=\"30\" w:after=\"30\"/>",
                        "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>")
                + style(HEAD, "Đầu văn bản", "<w:jc w:val=\"center\"/>", "")
                + style(HEADER, "header", "<w:jc w:val=\"center\"/>", "")
                + style(
                        FOOTER,
                        "footer",
                        "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"3\" w:color=\"808080\"/></w:pBdr>"
                                + "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + PageMeasures.twips(PageMeasures.TEXT)
                                + "\"/></w:tabs>",
                        "<w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>");
        try {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(
                                    new ByteArrayInputStream(XML.formatted(own).getBytes(StandardCharsets.UTF_8)))
                            .getStyles());
        } catch (XmlException | IOException e) {
            throw new UncheckedIOException(new IOException(e)); // the text above, always the same
        }
    }

    private static String style(String id, String name, String paragraph, String letters) {
        return "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + letters
                + "</w:rPr></w:style>";
    }
}
