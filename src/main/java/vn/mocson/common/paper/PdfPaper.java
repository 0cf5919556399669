package vn.mocson.common.paper;

import java.util.Map;

/** Draws a paper as a PDF with its own letters inside. */
public final class PdfPaper {

    private PdfPaper() {}

    /**
     * The same paper gives the same bytes.
     *
     * @throws IllegalArgumentException where a picture cannot be read
     */
    public static byte[] write(OfficialPaper paper) {
        PaperHtml html = PaperHtml.of(paper, PdfFile.SERIF);
        return render(paper, html.text(), html.pictures());
    }

    /** @param pictures what may be asked for, by its address; nothing else is */
    static byte[] render(OfficialPaper paper, String html, Map<String, byte[]> pictures) {
        return PdfFile.render(paper.head().date(), html, pictures);
    }
}
