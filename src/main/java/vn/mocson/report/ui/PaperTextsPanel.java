package vn.mocson.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.report.papers.PaperDesk;
import vn.mocson.report.papers.PapersService;
import vn.mocson.report.papers.ReportPart;

/** The parts of the closing report that only people can write. */
class PaperTextsPanel extends Section {

    PaperTextsPanel(ContestDefinition contest, PaperDesk desk, PapersService papers, boolean writes) {
        addClassNames("console-panel", "papers-report");
        Paragraph about = new Paragraph(getTranslation("papers.texts.about"));
        about.addClassName("quiet");
        PaperTextFields fields = new PaperTextFields(List.of(ReportPart.values()), desk.texts());
        fields.readOnly(!writes);
        add(new H2(getTranslation("papers.texts")), about, fields);
        if (writes) {
            UnsavedGuard guard = new UnsavedGuard(this, getTranslation("papers.texts.leave"));
            fields.watch(guard);
            Button save = new Button(getTranslation("papers.texts.save"));
            save.addClickListener(click -> {
                try {
                    papers.keep(contest.id(), fields.value());
                    guard.saved();
                    Notices.done(getTranslation("papers.texts.saved"));
                } catch (Refusal refusal) {
                    Notices.refused(refusal);
                }
            });
            add(save);
        }
    }
}
