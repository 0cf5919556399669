package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import vn.mocson.common.ui.Glyph;

/** A link that downloads a file, which is made when somebody follows it. */
class FileLink extends Anchor {

    FileLink(String words, Glyph glyph, String fileName, String type, Supplier<byte[]> file) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = file.get();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, type, bytes.length);
                }),
                "");
        add(glyph.icon(), new Span(words));
        addClassName("download-link");
    }
}
