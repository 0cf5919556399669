package vn.mocson.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;

/** Takes one Word file into memory, and never more of it than a template may weigh. */
class PaperTemplateUpload extends Upload {

    private final int most;
    private final transient BiConsumer<String, byte[]> taken;

    /** @param taken gets the name and the bytes; of a file that is too heavy one byte more than it may have */
    PaperTemplateUpload(int most, BiConsumer<String, byte[]> taken) {
        this.most = most;
        this.taken = taken;
        setUploadFormat(UploadFormat.RAW);
        setUploadHandler(this::receive);
        setMaxFiles(1);
        setMaxFileSize(most);
        setAcceptedFileTypes(".docx");
        setUploadButton(new Button(getTranslation("papers.templates.upload"), Glyph.UPLOAD.icon()));
        setDropLabel(new Span(getTranslation("papers.templates.drop")));
        addFileRejectedListener(refused -> {
            clearFileList();
            Notices.problem(getTranslation("papers.templates.refused"));
        });
    }

    private void receive(UploadEvent event) throws IOException {
        String name = event.getFileName();
        byte[] bytes;
        try (InputStream in = event.getInputStream()) {
            bytes = in.readNBytes(most + 1);
        }
        if (bytes.length > most) {
            event.reject(getTranslation("papers.templates.refused"));
        }
        event.getUI().access(() -> {
            clearFileList();
            taken.accept(name, bytes);
        });
    }
}
