package vn.mocson.common.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import vn.mocson.common.files.SheetFile;

/** Takes one list into memory. Its size is looked at in the browser, then as announced, then while it is read. */
public class ListUpload extends Div {

    private final Upload upload = new Upload();
    private final Consumer<byte[]> given;
    private final Consumer<String> refused;

    /** @param refused gets the reason */
    public ListUpload(Consumer<byte[]> given, Consumer<String> refused) {
        this.given = given;
        this.refused = refused;
        addClassName("roster-upload");
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setUploadHandler(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SheetFile.MAX_BYTES);
        upload.setAcceptedFileExtensions(".xlsx", ".csv", ".tsv", ".txt");
        Button choose = new Button(getTranslation("import.file.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("import.file.drop")));
        upload.setDropLabelIcon(Glyph.UPLOAD.icon());
        upload.setI18n(UploadTexts.refusing("roster.file.wrongType"));
        upload.addFileRejectedListener(rejected -> {
            refused.accept(rejected.getErrorMessage());
            upload.clearFileList();
        });
        add(upload);
    }

    private void receive(UploadEvent event) throws IOException {
        boolean tooLarge = event.getFileSize() > SheetFile.MAX_BYTES;
        byte[] bytes = new byte[0];
        if (!tooLarge) {
            try (InputStream in = event.getInputStream()) {
                bytes = in.readNBytes(SheetFile.MAX_BYTES + 1);
            }
            tooLarge = bytes.length > SheetFile.MAX_BYTES;
        }
        if (tooLarge) {
            event.reject(getTranslation("import.file.tooLarge"));
        }
        byte[] file = tooLarge ? null : bytes;
        event.getUI().access(() -> {
            upload.clearFileList();
            if (file == null) {
                refused.accept(getTranslation("import.file.tooLarge"));
            } else {
                given.accept(file);
            }
        });
    }
}
