package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.UploadTexts;
import vn.mocson.questionbank.io.QuestionFiles;

/**
 * Takes one question file into memory. Its size is looked at in the browser, then as announced, then
 * while it is read.
 *
 * <p>The file is the body of the request and no multipart form, so that the server's limits for forms
 * can stay small.
 */
class ImportUpload extends Div {

    private static final String[] ENDINGS = {".docx", ".xlsx", ".csv", ".tsv", ".txt", ".gift", ".aiken", ".xml", ".zip"
    };

    private final Upload upload = new Upload();
    private final BiConsumer<String, byte[]> given;
    private final BiConsumer<String, String> refused;

    /**
     * @param given gets the name and the bytes
     * @param refused gets the name and the reason
     */
    ImportUpload(BiConsumer<String, byte[]> given, BiConsumer<String, String> refused) {
        this.given = given;
        this.refused = refused;
        addClassName("import-upload");
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setUploadHandler(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(QuestionFiles.MAX_BYTES);
        upload.setAcceptedFileExtensions(ENDINGS);
        Button choose = new Button(getTranslation("import.file.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("import.file.drop")));
        upload.setDropLabelIcon(Glyph.UPLOAD.icon());
        upload.setI18n(UploadTexts.refusing("import.file.wrongType"));
        upload.addFileRejectedListener(rejected -> {
            refused.accept(rejected.getFileName(), rejected.getErrorMessage());
            upload.clearFileList();
        });
        add(upload);
    }

    private void receive(UploadEvent event) throws IOException {
        String name = event.getFileName();
        byte[] bytes = new byte[0];
        boolean tooLarge = event.getFileSize() > QuestionFiles.MAX_BYTES;
        if (!tooLarge) {
            try (InputStream in = event.getInputStream()) {
                bytes = in.readNBytes(QuestionFiles.MAX_BYTES + 1);
            }
            tooLarge = bytes.length > QuestionFiles.MAX_BYTES;
        }
        if (tooLarge) {
            event.reject(getTranslation("import.file.tooLarge"));
        }
        byte[] file = tooLarge ? null : bytes;
        event.getUI().access(() -> {
            upload.clearFileList();
            if (file == null) {
                refused.accept(name, getTranslation("import.file.tooLarge"));
            } else {
                given.accept(name, file);
            }
        });
    }
}
