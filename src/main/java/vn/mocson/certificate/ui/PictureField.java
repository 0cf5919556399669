package vn.mocson.certificate.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;

/** One picture of the certificates: chosen, kept at once, shown in the preview. */
class PictureField extends Div {

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    /** Keeps a picture, or refuses it. */
    @FunctionalInterface
    interface Keeper {
        String keep(byte[] file);
    }

    private final Keeper keeper;
    private final Upload upload;
    private final Button clear = new Button(getTranslation("certificates.picture.remove"), Glyph.TRASH.icon());
    private final Span there = new Span();
    private final Paragraph help = new Paragraph();
    private @Nullable String picture;

    PictureField(String label, Keeper keeper) {
        this.keeper = keeper;
        addClassName("certificates-picture");
        upload = new Upload(UploadHandler.inMemory((file, bytes) -> take(bytes)));
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp");
        upload.setMaxFileSize(MOST_BYTES);
        upload.setDropAllowed(false);
        Button choose = new Button(getTranslation("certificates.picture.choose"), Glyph.PICTURE.icon());
        choose.setAriaLabel(getTranslation("certificates.picture.choose") + " – " + label);
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(refused -> {
            upload.clearFileList();
            Notices.problem(getTranslation("certificates.picture.refused"));
        });
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> show(null));
        clear.setAriaLabel(getTranslation("certificates.picture.remove") + " – " + label);
        help.addClassName("quiet");
        help.setVisible(false);
        Span name = new Span(label);
        name.addClassName("look-label");
        add(name, there, upload, clear, help);
        show(null);
    }

    final void setHelp(String words) {
        help.setText(words);
        help.setVisible(true);
    }

    final void show(@Nullable String id) {
        picture = id;
        there.setText(getTranslation(id == null ? "certificates.picture.none" : "certificates.picture.there"));
        clear.setVisible(id != null);
    }

    @Nullable
    String value() {
        return picture;
    }

    private void take(byte[] bytes) {
        upload.clearFileList();
        try {
            show(keeper.keep(bytes));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }
}
