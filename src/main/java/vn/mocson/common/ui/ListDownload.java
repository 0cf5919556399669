package vn.mocson.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A link that downloads a list as a workbook, which is made when somebody follows it. */
public class ListDownload extends Anchor {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public ListDownload(String words, String fileName, Supplier<byte[]> file) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = file.get();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, XLSX, bytes.length);
                }),
                "");
        add(Glyph.DOWNLOAD.icon(), new Span(words));
        addClassName("download-link");
    }
}
