package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.QuestionDraft;

/** The third step: what was taken, where it is now, and what was left out. */
class ImportReport extends Section {

    /**
     * @param left how many questions of the file were not taken
     * @param bankAddress of the list that shows the new questions
     */
    ImportReport(List<QuestionDraft> taken, int left, String bankAddress, Runnable another) {
        addClassNames("import-report", "console-panel");
        Div head = new Div(Glyph.CHECK.icon(), new H2(getTranslation("import.done", Wording.number(taken.size()))));
        head.addClassName("import-report-head");
        add(head, new Paragraph(getTranslation("import.done.sentence")), topics(taken));
        long withoutSource =
                taken.stream().filter(draft -> !draft.source().given()).count();
        if (withoutSource > 0) {
            add(new Paragraph(getTranslation("import.done.withoutSource", Wording.number(withoutSource))));
        }
        if (left > 0) {
            add(new Paragraph(getTranslation("import.done.left", Wording.number(left))));
        }
        Anchor look = new Anchor(bankAddress, getTranslation("import.done.look"));
        look.addClassName("button-link");
        look.getElement().setAttribute("router-link", "");
        Div links = new Div(look, new Button(getTranslation("import.done.another"), click -> another.run()));
        links.addClassName("import-report-links");
        add(links);
    }

    private UnorderedList topics(List<QuestionDraft> taken) {
        Map<String, Integer> counts = new TreeMap<>();
        taken.forEach(draft -> counts.merge(draft.topic(), 1, Integer::sum));
        UnorderedList list = new UnorderedList();
        counts.forEach((topic, count) -> {
            Span number = new Span(getTranslation("import.done.count", Wording.number(count)));
            number.addClassName("quiet");
            list.add(new ListItem(new Span(topic), number));
        });
        return list;
    }
}
