package vn.mocson.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import vn.mocson.award.SealSummary;
import vn.mocson.common.ui.CopyButton;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.report.papers.PaperDesk;
import vn.mocson.report.papers.PapersService;

/** A paragraph for newspapers and portals, ready to be copied. */
class PaperPressPanel extends Section {

    private final ContestDefinition contest;
    private final PapersService papers;
    private final Paragraph words = new Paragraph();

    PaperPressPanel(ContestDefinition contest, PaperDesk desk, PapersService papers) {
        this.contest = contest;
        this.papers = papers;
        addClassNames("console-panel", "papers-press");
        add(new H2(getTranslation("papers.press")));
        if (desk.results().isEmpty()) {
            add(new EmptyState(
                    Glyph.SEAL, getTranslation("papers.press.none"), getTranslation("papers.press.none.sentence")));
            return;
        }
        Paragraph about = new Paragraph(getTranslation("papers.press.about"));
        about.addClassName("quiet");
        words.addClassName("papers-words");
        words.getElement().setAttribute("lang", "vi");
        Select<SealSummary> result = new Select<>();
        result.setLabel(getTranslation("papers.result"));
        result.setItems(desk.results());
        result.setItemLabelGenerator(each -> getTranslation("papers.result.version", each.scopeName(), each.version()));
        result.addValueChangeListener(changed -> show(changed.getValue()));
        Div tools = new Div(result, new CopyButton(getTranslation("papers.press.copy"), words::getText));
        tools.addClassName("papers-fields");
        add(about, tools, words);
        result.setValue(desk.results().getFirst());
    }

    private void show(SealSummary chosen) {
        try {
            words.setText(papers.press(contest.id(), chosen.id()));
        } catch (Refusal refusal) {
            words.setText("");
            Notices.refused(refusal);
        }
    }
}
