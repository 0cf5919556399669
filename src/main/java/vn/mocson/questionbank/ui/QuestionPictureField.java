package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.ImageUpload;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.QuestionImages;

/** A picture beside a question or an option: chosen or dropped, shown small, taken away again. */
class QuestionPictureField extends Div {

    private final Runnable changed;
    private final QuestionImages images;
    private final Upload upload;
    private final Button clear;
    private final Div shown = new Div();
    private @Nullable ImageId image;
    private boolean writable = true;

    /** @param label of the button, e.g. “Thêm hình” */
    QuestionPictureField(QuestionImages images, String label, Runnable changed) {
        this.images = images;
        this.changed = changed;
        addClassName("picture-field");
        upload = new Upload(UploadHandler.inMemory((file, bytes) -> take(file.contentType(), bytes)));
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp");
        upload.setMaxFileSize(ImageUpload.MAX_BYTES);
        Button choose = new Button(getTranslation(label), Glyph.PICTURE.icon());
        choose.addThemeVariants(ButtonVariant.TERTIARY);
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        upload.addFileRejectedListener(refused -> {
            upload.clearFileList();
            Notices.problem(getTranslation("question.picture.refused"));
        });
        clear = new Button(getTranslation("question.picture.remove"), Glyph.TRASH.icon(), click -> change(null));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        shown.addClassName("picture-shown");
        add(shown, upload, clear);
        show(null);
    }

    final void show(@Nullable ImageId id) {
        image = id;
        shown.removeAll();
        if (id != null) {
            shown.add(QuestionOptions.picture(id, getTranslation("question.picture")));
        }
        shown.setVisible(id != null);
        upload.setVisible(writable && id == null);
        clear.setVisible(writable && id != null);
    }

    @Nullable
    ImageId image() {
        return image;
    }

    void setWritable(boolean may) {
        writable = may;
        show(image);
    }

    private void take(@Nullable String mediaType, byte[] bytes) {
        upload.clearFileList();
        QuestionNotices.attempt(() -> change(images.put(new Picture(mediaType == null ? "" : mediaType, bytes))));
    }

    private void change(@Nullable ImageId id) {
        show(id);
        changed.run();
    }
}
