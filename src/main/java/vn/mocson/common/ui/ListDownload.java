package vn.mocson.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A link that downloads a list as a file, which is made when somebody follows it. */
public class ListDownload extends Anchor {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String CSV = "text/csv; charset=utf-8";

    /** @param fileName ends in {@code .xlsx} or {@code .csv} */
    public ListDownload(String words, String fileName, Supplier<byte[]> file) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = file.get();
                    String type = fileName.endsWith(".csv") ? CSV : XLSX;
                    return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, type, bytes.length);
                }),
                "");
        add(Glyph.DOWNLOAD.icon(), new Span(words));
        addClassName("download-link");
    }
}
