package vn.mocson.ceremony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import vn.mocson.common.ui.Glyph;

/** A file that is made when somebody asks for it: why it cannot be made is said on the page, not in a broken download. */
class MadeFile extends Div {

    private byte[] made = new byte[0];

    MadeFile(String words, String name, String type, Supplier<byte[]> file) {
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(
                        event -> new DownloadResponse(new ByteArrayInputStream(made), name, type, made.length)),
                "");
        download.add(Glyph.DOWNLOAD.icon(), new Span(getTranslation("ceremony.file.save", name)));
        download.addClassName("download-link");
        download.setVisible(false);
        Button make = new Button(words, Glyph.DOWNLOAD.icon());
        make.addClickListener(click -> {
            download.setVisible(Attempt.at(() -> made = file.get()));
            if (download.isVisible()) {
                download.getElement().executeJs("this.click()");
            }
        });
        addClassName("ceremony-file");
        add(make, download);
    }
}
