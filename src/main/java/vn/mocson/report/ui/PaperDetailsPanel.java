package vn.mocson.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.report.papers.PaperDesk;
import vn.mocson.report.papers.PapersService;

/** Head, signature and recipients of all papers of the contest, typed once. */
class PaperDetailsPanel extends Section {

    PaperDetailsPanel(ContestDefinition contest, PaperDesk desk, PapersService papers, boolean writes) {
        addClassNames("console-panel", "papers-head");
        Paragraph about =
                new Paragraph(getTranslation(desk.written() ? "papers.details.about" : "papers.details.proposed"));
        about.addClassName("quiet");
        PaperDetailFields fields = new PaperDetailFields(desk.details());
        add(new H2(getTranslation("papers.details")), about, fields);
        if (!writes) {
            fields.readOnly();
            return;
        }
        UnsavedGuard guard = new UnsavedGuard(this, getTranslation("papers.details.leave"));
        fields.watch(guard);
        Button save = new Button(getTranslation("papers.details.save"));
        save.addClickListener(click -> {
            try {
                papers.keep(contest.id(), fields.value());
                guard.saved();
                Notices.done(getTranslation("papers.details.saved"));
            } catch (Refusal refusal) {
                fields.mark(refusal);
                Notices.refused(refusal);
            }
        });
        add(save);
    }
}
