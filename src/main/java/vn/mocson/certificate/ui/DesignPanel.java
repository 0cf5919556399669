package vn.mocson.certificate.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import vn.mocson.certificate.CertificateService;
import vn.mocson.certificate.SavedDesign;
import vn.mocson.common.paper.PdfPicture;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;

/** How the next certificates look: what stands on them, their colours and pictures, or a template of one's own. */
class DesignPanel extends Section {

    private static final int DOTS_PER_INCH = 90;

    private final ContestDefinition contest;
    private final CertificateService certificates;
    private final String base;
    private final Runnable changed;
    private final DesignFields fields;
    private final TextArea template = new TextArea(getTranslation("certificates.template"));
    private final Div preview = new Div();
    private boolean collective;

    DesignPanel(ContestDefinition contest, CertificateService certificates, String base, Runnable changed) {
        this.contest = contest;
        this.certificates = certificates;
        this.base = base;
        this.changed = changed;
        this.fields = new DesignFields(file -> certificates.picture(contest.id(), file));
        addClassName("console-panel");
        template.setWidthFull();
        template.setMaxRows(24);
        template.setHelperText(getTranslation("certificates.template.help"));
        template.getElement().setAttribute("spellcheck", "false");
        template.addClassName("certificates-template");
        preview.addClassName("certificates-preview");
        Paragraph sentence = new Paragraph(getTranslation("certificates.design.sentence"));
        sentence.addClassName("quiet");
        Details own = new Details(getTranslation("certificates.template.own"), template, templateActs());
        add(new H2(getTranslation("certificates.design")), sentence, fields, own, acts(), preview);
        SavedDesign saved = certificates.design(contest.id());
        fields.show(saved.design());
        template.setValue(saved.own() ? saved.template() : "");
        own.setOpened(saved.own());
    }

    private Div acts() {
        Button save = new Button(getTranslation("certificates.design.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(
                save,
                new Button(getTranslation("certificates.preview.person"), click -> preview(false)),
                new Button(getTranslation("certificates.preview.unit"), click -> preview(true)));
        acts.addClassName("certificates-fields");
        return acts;
    }

    private Div templateActs() {
        Div acts = new Div(
                new Button(
                        getTranslation("certificates.template.begin"),
                        click -> template.setValue(certificates.template(contest.id()))),
                new Button(getTranslation("certificates.template.reset"), click -> askReset()));
        acts.addClassName("certificates-fields");
        return acts;
    }

    private void askReset() {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("certificates.template.reset.title"),
                getTranslation("certificates.template.reset.text"),
                getTranslation("certificates.template.reset"),
                confirmed -> {
                    template.clear();
                    save();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.open();
    }

    private @Nullable String ownTemplate() {
        return template.getValue().isBlank() ? null : template.getValue();
    }

    private void save() {
        try {
            certificates.save(contest.id(), fields.value(), ownTemplate());
            Notices.done(getTranslation("certificates.design.saved"));
            changed.run();
            preview(collective);
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private void preview(boolean unit) {
        collective = unit;
        preview.removeAll();
        try {
            String html = ownTemplate();
            byte[] pdf = certificates.sample(
                    contest.id(),
                    fields.value(),
                    html == null ? certificates.template(contest.id()) : html,
                    unit,
                    base);
            byte[] png = PdfPicture.png(pdf, DOTS_PER_INCH);
            Image image = new Image(
                    DownloadHandler.fromInputStream(event ->
                            new DownloadResponse(new ByteArrayInputStream(png), "mau.png", "image/png", png.length)),
                    getTranslation("certificates.preview.alt"));
            Anchor file = new Anchor(
                    DownloadHandler.fromInputStream(event -> new DownloadResponse(
                            new ByteArrayInputStream(pdf), "giay-chung-nhan-mau.pdf", "application/pdf", pdf.length)),
                    getTranslation("certificates.preview.file"));
            preview.add(image, file);
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }
}
