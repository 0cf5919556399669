package vn.mocson.exam.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.LateRecord;
import vn.mocson.exam.LateService;

/** Who sent what too late, by how much, and what counts instead. */
class LateList extends Section {

    private static final int SHOWN = 200;

    LateList(ContestDefinition contest, LateService late) {
        addClassNames("console-panel", "compensation-list");
        int all = late.count(contest.id());
        if (all == 0) {
            add(new EmptyState(Glyph.CLOCK, getTranslation("late.none.title"), getTranslation("late.none.sentence")));
            return;
        }
        Paragraph about = new Paragraph(getTranslation("late.sentence"));
        about.addClassName("quiet");
        add(about);
        if (all > SHOWN) {
            add(new Paragraph(getTranslation("late.newest", Wording.number(SHOWN), Wording.number(all))));
        }
        UnorderedList list = new UnorderedList();
        late.recorded(contest.id(), SHOWN).forEach(each -> list.add(item(contest, each)));
        add(list);
    }

    private ListItem item(ContestDefinition contest, LateRecord each) {
        Span who = new Span(each.fullName() + " · " + each.unit());
        who.addClassName("compensation-what");
        String round = contest.rounds().stream()
                .filter(of -> of.id().equals(each.round()))
                .map(RoundDefinition::name)
                .findFirst()
                .orElse("");
        Span when = new Span(getTranslation(
                "late.when",
                round,
                Wording.number(each.number()),
                VietnamTime.second(each.receivedAt()),
                VietnamTime.clock(each.after()),
                getTranslation("late.state." + each.state())));
        when.addClassName("quiet");
        return new ListItem(who, when, new Span(what(each)));
    }

    private String what(LateRecord each) {
        List<String> parts = new ArrayList<>();
        each.answers()
                .forEach(answer -> parts.add(getTranslation(
                        "late.answer",
                        Wording.number(answer.no()),
                        letters(answer.late()),
                        letters(answer.counted()))));
        if (each.prediction() != null) {
            parts.add(getTranslation(
                    "late.prediction", each.prediction().stripTrailingZeros().toPlainString()));
        }
        return String.join("; ", parts) + ".";
    }

    private String letters(String letters) {
        return letters.isEmpty()
                ? getTranslation("late.blank")
                : letters.chars().mapToObj(Character::toString).collect(Collectors.joining(", "));
    }
}
