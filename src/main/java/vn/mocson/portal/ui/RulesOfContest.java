package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Page;
import vn.mocson.contest.text.RulesText;
import vn.mocson.unit.UnitService;

/** The thể lệ: what the organizer wrote, and below it every rule in the words of what the application does. */
class RulesOfContest extends Div {

    RulesOfContest(ContestDefinition contest, UnitService units) {
        addClassName("rules-of-contest");
        contest.page(ContestSections.RULES).map(PageOfText::new).ifPresent(this::add);
        add(detail(RulesText.of(contest, units.tree(contest.units()).all())));
    }

    private Section detail(RulesText text) {
        Section section = new Section(
                new H2(getTranslation("rules.detail")),
                new Paragraph(getTranslation("rules.detail.note")),
                new PageOfText(new Page(ContestSections.RULES, "", text.markdown())));
        section.addClassName("rules-detail");
        return section;
    }
}
