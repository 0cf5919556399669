package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.exam.OpeningLook;

/** What was found about the question set at the last openings of rounds. */
class OpeningCheckList extends Section {

    OpeningCheckList(ContestDefinition contest, List<OpeningLook> looks) {
        addClassNames("console-panel", "opening-checks");
        add(new H2(getTranslation("askedSet.checks")));
        if (looks.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("askedSet.checks.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        looks.forEach(look -> list.add(item(contest, look)));
        add(list);
    }

    private ListItem item(ContestDefinition contest, OpeningLook look) {
        String round = contest.rounds().stream()
                .filter(each -> each.id().equals(look.round()))
                .map(each -> each.name())
                .findFirst()
                .orElse("");
        Span mark = new Span(
                (look.intact() ? Glyph.CHECK : Glyph.WARNING).icon(),
                new Span(getTranslation(look.intact() ? "askedSet.check.intact" : "askedSet.check.broken")));
        mark.addClassNames("set-mark", look.intact() ? "asked-set-intact" : "asked-set-warning");
        Span about = new Span(getTranslation("askedSet.check", round, VietnamTime.second(look.at())));
        about.addClassName("quiet");
        ListItem item = new ListItem(mark, about);
        if (!look.intact()) {
            item.add(new Span(look.reason()));
        }
        return item;
    }
}
