package vn.mocson.rehearsal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.rehearsal.Rehearsal;
import vn.mocson.rehearsal.RehearsalService;
import vn.mocson.rehearsal.RehearsalSheet;
import vn.mocson.rehearsal.Verdict;

/** Go or no go as things stand, the sheets that were made, and the end of the rehearsal. */
class SheetPanel extends Section {

    private final RehearsalService rehearsals;
    private final ContestDefinition contest;
    private final Attempt attempt;

    SheetPanel(RehearsalService rehearsals, ContestDefinition contest, Attempt attempt) {
        this.rehearsals = rehearsals;
        this.contest = contest;
        this.attempt = attempt;
        addClassName("console-panel");
    }

    void show(@Nullable Rehearsal current) {
        removeAll();
        add(new H2(getTranslation("rehearsal.sheets")));
        if (current != null) {
            add(verdict(Verdict.of(current.steps())), tools(current));
        }
        List<RehearsalSheet> sheets = rehearsals.sheets(contest.id());
        if (sheets.isEmpty()) {
            add(new Paragraph(getTranslation("rehearsal.sheets.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rehearsal-sheets");
        sheets.forEach(sheet -> list.add(line(sheet)));
        add(list);
    }

    private Div verdict(Verdict verdict) {
        Div shown = new Div(said(verdict.ready()));
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("rehearsal-notes");
        verdict.reasons().forEach(reason -> reasons.add(new ListItem(reason)));
        if (!verdict.reasons().isEmpty()) {
            shown.add(reasons);
        }
        return shown;
    }

    private Span said(boolean ready) {
        Span said = new Span(getTranslation(ready ? "rehearsal.ready" : "rehearsal.notReady"));
        said.addClassNames("rehearsal-state", ready ? "rehearsal-ready" : "rehearsal-not-ready");
        return said;
    }

    private Div tools(Rehearsal current) {
        Button make = new Button(
                getTranslation("rehearsal.sheet.make"),
                click -> attempt.at(() -> {
                    RehearsalSheet made = rehearsals.makeSheet(contest.id());
                    Notices.done(getTranslation("rehearsal.sheet.made", VietnamTime.second(made.madeAt())));
                }));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setEnabled(!current.running());
        Button end = new Button(getTranslation("rehearsal.end"), click -> ask(current));
        end.addThemeVariants(ButtonVariant.ERROR);
        end.setEnabled(!current.running());
        Div tools = new Div(make, end);
        tools.addClassName("rehearsal-fields");
        return tools;
    }

    private void ask(Rehearsal current) {
        Integer people = current.people();
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("rehearsal.end.title"),
                getTranslation("rehearsal.end.text", Wording.number(people == null ? 0 : people)),
                getTranslation("rehearsal.end"),
                confirmed -> attempt.at(() -> rehearsals.end(contest.id())));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("rehearsal.end.cancel"));
        dialog.open();
    }

    private ListItem line(RehearsalSheet sheet) {
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] pdf = rehearsals.sheet(contest.id(), sheet.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(pdf),
                            "tong-duyet-" + contest.slug() + "-" + sheet.id() + ".pdf",
                            "application/pdf",
                            pdf.length);
                }),
                "");
        download.add(Glyph.DOWNLOAD.icon(), new Span(getTranslation("rehearsal.sheet.download")));
        download.addClassName("download-link");
        download.setAriaLabel(getTranslation("rehearsal.sheet.download.of", VietnamTime.second(sheet.madeAt())));
        return new ListItem(
                new Span(getTranslation("rehearsal.sheet.line", VietnamTime.second(sheet.madeAt()), sheet.madeBy())),
                said(sheet.ready()),
                download);
    }
}
