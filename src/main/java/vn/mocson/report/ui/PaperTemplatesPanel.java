package vn.mocson.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.report.papers.OwnTemplate;
import vn.mocson.report.papers.PaperDesk;
import vn.mocson.report.papers.PaperKind;
import vn.mocson.report.papers.PapersService;

/** The forms that papers follow: the product's own to begin with, the office's own in its place. */
class PaperTemplatesPanel extends Section {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ContestDefinition contest;
    private final PapersService papers;
    private final boolean writes;
    private final Select<PaperKind> kind = new Select<>();
    private final Div chosen = new Div();

    PaperTemplatesPanel(ContestDefinition contest, PaperDesk desk, PapersService papers, boolean writes) {
        this.contest = contest;
        this.papers = papers;
        this.writes = writes;
        addClassNames("console-panel", "papers-templates");
        Paragraph about = new Paragraph(getTranslation("papers.templates.about"));
        about.addClassName("quiet");
        List<PaperKind> kinds = Stream.of(PaperKind.values())
                .filter(each -> each != PaperKind.UNIT_REPORT)
                .toList();
        kind.setLabel(getTranslation("papers.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(each -> getTranslation("papers.kind." + each));
        kind.addValueChangeListener(changed -> show());
        add(new H2(getTranslation("papers.templates")), about, kind, chosen);
        kind.setValue(
                kinds.stream().filter(desk.templates()::containsKey).findFirst().orElse(kinds.getFirst()));
    }

    private void show() {
        PaperKind of = kind.getValue();
        OwnTemplate own = papers.desk(contest.id()).templates().get(of);
        chosen.removeAll();
        chosen.add(new Paragraph(
                own == null
                        ? getTranslation("papers.templates.product")
                        : getTranslation(
                                "papers.templates.own", own.name(), VietnamTime.minute(own.addedAt()), own.addedBy())));
        Div tools = new Div(download("papers.templates.blank", of, true));
        tools.addClassName("papers-files");
        if (own != null) {
            tools.add(download("papers.templates.download", of, false));
        }
        chosen.add(tools);
        if (writes) {
            chosen.add(new PaperTemplateUpload(PapersService.MAX_TEMPLATE, this::take));
            if (own != null) {
                Button remove = new Button(getTranslation("papers.templates.remove"), click -> confirm(of, own));
                remove.addThemeVariants(ButtonVariant.TERTIARY);
                chosen.add(remove);
            }
        }
        chosen.add(places(of));
    }

    private Anchor download(String words, PaperKind of, boolean blank) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] docx = blank ? papers.blankTemplate(contest.id(), of) : papers.template(contest.id(), of);
                    return new DownloadResponse(
                            new ByteArrayInputStream(docx), PapersService.templateName(of), DOCX, docx.length);
                }),
                "");
        link.add(Glyph.DOWNLOAD.icon(), new Span(getTranslation(words)));
        link.addClassName("download-link");
        return link;
    }

    final void take(String name, byte[] bytes) {
        try {
            papers.putTemplate(contest.id(), kind.getValue(), name, bytes);
            show();
            Notices.done(getTranslation("papers.templates.taken"));
        } catch (Refusal refusal) {
            Paragraph why = new Paragraph(Glyph.WARNING.icon(), new Span(Notices.sentence(refusal)));
            why.addClassName("papers-warning");
            why.getElement().setAttribute("role", "alert");
            show();
            chosen.addComponentAsFirst(why); // longer than a notice stays
        }
    }

    private void confirm(PaperKind of, OwnTemplate own) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("papers.templates.remove.title"));
        dialog.setText(getTranslation("papers.templates.remove.text", own.name()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation("papers.templates.remove"));
        dialog.addConfirmListener(confirmed -> {
            papers.removeTemplate(contest.id(), of);
            show();
            Notices.done(getTranslation("papers.templates.removed"));
        });
        dialog.open();
    }

    private Details places(PaperKind of) {
        NativeTable table = new NativeTable();
        PapersService.places(of).forEach((name, words) -> table.getBody()
                .add(new NativeTableRow(
                        new NativeTableCell(new Code("{{" + name + "}}")), new NativeTableCell(words))));
        table.getElement().setAttribute("lang", "vi");
        Paragraph note = new Paragraph(getTranslation("papers.templates.places.note"));
        Div all = new Div(note, table);
        all.addClassName("papers-places");
        return new Details(getTranslation("papers.templates.places"), all);
    }
}
