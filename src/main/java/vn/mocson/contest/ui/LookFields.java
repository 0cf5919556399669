package vn.mocson.contest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.server.streams.UploadHandler;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestLook;
import vn.mocson.contest.ContestLook.Accent;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.ImageUpload;

/** The emblem and the colour of a contest's pages. */
class LookFields extends Div {

    /** Keeps a picture as an emblem, or refuses it. */
    @FunctionalInterface
    interface Emblems {
        ImageId keep(byte[] file);
    }

    private final Emblems emblems;
    private final RadioButtonGroup<Accent> accent = new RadioButtonGroup<>();
    private final Div shown = new Div();
    private final Upload upload;
    private final Button clear;
    private @Nullable ImageId emblem;
    private boolean writable = true;
    private Runnable changed = () -> {};

    LookFields(Emblems emblems) {
        this.emblems = emblems;
        addClassName("look-fields");
        upload = new Upload(UploadHandler.inMemory((file, bytes) -> take(bytes)));
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp");
        upload.setMaxFileSize(ImageUpload.MAX_BYTES);
        upload.setDropAllowed(false);
        Button choose = new Button(getTranslation("look.emblem.choose"), Glyph.PICTURE.icon());
        choose.addThemeVariants(ButtonVariant.TERTIARY);
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(refused -> {
            upload.clearFileList();
            Notices.problem(getTranslation("look.emblem.refused"));
        });
        clear = new Button(getTranslation("look.emblem.remove"), Glyph.TRASH.icon(), click -> {
            display(null);
            changed.run();
        });
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        shown.addClassName("look-emblem");
        Span label = new Span(getTranslation("look.emblem"));
        label.addClassName("look-label");
        Paragraph help = new Paragraph(getTranslation("look.emblem.help"));
        help.addClassName("quiet");
        accent.setLabel(getTranslation("look.accent"));
        accent.setHelperText(getTranslation("look.accent.help"));
        accent.setItems(Accent.values());
        accent.setRenderer(new ComponentRenderer<>(LookFields::colour));
        accent.addValueChangeListener(change -> {
            shown.setClassName("look-emblem " + Accents.style(value().accent()));
            changed.run();
        });
        accent.addClassName("look-accent");
        add(new Div(label, shown, upload, clear, help), accent);
        show(ContestLook.PLAIN);
    }

    private static Div colour(Accent accent) {
        Span swatch = new Span();
        swatch.addClassNames("look-swatch", Accents.style(accent));
        Div choice = new Div(swatch);
        choice.add(new Span(choice.getTranslation("look.accent." + accent)));
        choice.addClassName("look-choice");
        return choice;
    }

    final void show(ContestLook look) {
        accent.setValue(look.accent());
        display(look.emblem());
    }

    private void display(@Nullable ImageId id) {
        emblem = id;
        shown.removeAll();
        if (id != null) {
            shown.add(new Image(id.address(), getTranslation("look.emblem")));
        }
        shown.setVisible(id != null);
        upload.setVisible(writable && id == null);
        clear.setVisible(writable && id != null);
    }

    ContestLook value() {
        Accent chosen = accent.getValue();
        return new ContestLook(emblem, chosen == null ? Accent.SON : chosen);
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    void enable(boolean enabled) {
        writable = enabled;
        accent.setEnabled(enabled);
        display(emblem);
    }

    private void take(byte[] bytes) {
        upload.clearFileList();
        try {
            display(emblems.keep(bytes));
            changed.run();
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }
}
