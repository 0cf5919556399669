package vn.mocson.contest.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import vn.mocson.common.text.MarkdownText;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.PageKind;
import vn.mocson.contest.text.RulesText;
import vn.mocson.unit.UnitService;

/** A page as everybody will read it. */
class PagePreview extends Section {

    private final Div text = new Div();

    PagePreview(ContestDefinition contest, PageKind kind, UnitService units) {
        addClassNames("console-panel", "page-preview");
        text.addClassName("page-of-text");
        text.getElement().setAttribute("lang", "vi");
        add(new H2(getTranslation("pages.preview")), text);
        if (kind == PageKind.RULES) {
            add(rules(contest, units));
        }
    }

    /** What the engine adds below what is written: it is shown, never copied. */
    private Section rules(ContestDefinition contest, UnitService units) {
        Anchor form = new Anchor("quan-tri/cuoc-thi/" + contest.slug() + "/the-le", getTranslation("pages.rules.form"));
        form.getElement().setAttribute("router-link", true);
        Div engine = new Div(new Html("<div>"
                + MarkdownText.toHtml(
                        RulesText.of(contest, units.tree(contest.units()).all()).markdown())
                + "</div>"));
        engine.addClassName("page-of-text");
        engine.getElement().setAttribute("lang", "vi");
        Section section = new Section(
                new H2(getTranslation("rules.detail")),
                new Paragraph(getTranslation("pages.rules.note")),
                new Paragraph(form),
                engine);
        section.addClassName("page-engine");
        return section;
    }

    void show(String title, String body) {
        text.removeAll();
        if (body.isBlank()) {
            Paragraph empty = new Paragraph(getTranslation("pages.preview.empty"));
            empty.addClassName("quiet");
            text.add(empty);
        } else {
            text.add(new Html("<div>" + MarkdownText.pageToHtml(body) + "</div>"));
        }
        text.getElement().setAttribute("aria-label", title);
    }
}
