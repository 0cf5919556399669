package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.RecordedAmendment;
import vn.mocson.contest.RuleChange;

/** The amendments of a contest's rules, the newest on top: when, why, what, and what followed. */
public class AmendmentList extends Section {

    public AmendmentList(List<RecordedAmendment> amendments) {
        addClassName("amendments");
        add(new H2(getTranslation("rules.amendments")));
        if (amendments.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("rules.amendments.none"));
            none.addClassName("quiet");
            add(none);
        }
        amendments.reversed().forEach(amendment -> add(entry(amendment)));
    }

    private Article entry(RecordedAmendment amendment) {
        String day = VietnamTime.minute(amendment.madeAt());
        Paragraph when = new Paragraph(
                amendment.madeBy() == null
                        ? getTranslation("rules.amendments.when", day)
                        : getTranslation("rules.amendments.whenBy", day, amendment.madeBy()));
        when.addClassName("quiet");
        Article entry = new Article(
                new H3(getTranslation("rules.amendments.one", Wording.number(amendment.number()))),
                when,
                new Paragraph(getTranslation("rules.amendments.reason", amendment.reason())),
                list(amendment.changes().stream().map(RuleChange::sentence).toList()));
        if (!amendment.consequences().isEmpty()) {
            Paragraph title = new Paragraph(getTranslation("rules.amendment.consequences"));
            title.addClassName("rules-label");
            entry.add(title, list(amendment.consequences()));
        }
        entry.getElement().setAttribute("lang", "vi");
        return entry;
    }

    static UnorderedList list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }
}
