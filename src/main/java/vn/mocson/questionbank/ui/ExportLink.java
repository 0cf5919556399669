package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.io.QuestionFormat;

/** A link that downloads a file, which is made when somebody follows it. */
final class ExportLink {

    private ExportLink() {}

    static Anchor of(String words, String fileName, QuestionFormat format, Supplier<byte[]> file) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = file.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), fileName, mediaType(format), bytes.length);
                }),
                "");
        link.add(Glyph.DOWNLOAD.icon(), new Span(words));
        link.addClassName("download-link");
        return link;
    }

    private static String mediaType(QuestionFormat format) {
        return switch (format) {
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case CSV -> "text/csv; charset=utf-8";
            case MOODLE_XML -> "application/xml";
            case QTI -> "application/zip";
            case AIKEN, GIFT, TEXT -> "text/plain; charset=utf-8";
        };
    }
}
