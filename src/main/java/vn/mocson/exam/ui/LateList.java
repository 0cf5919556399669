package vn.mocson.exam.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.LateRecord;
import vn.mocson.exam.LateService;

/** Who sent what too late, by how much, and what counts instead. */
class LateList extends Section {

    /** How many are added at once. */
    private static final int STEP = 200;

    private final ContestDefinition contest;
    private final LateService late;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();
    private int shown = STEP;

    LateList(ContestDefinition contest, LateService late) {
        addClassNames("console-panel", "compensation-list");
        this.contest = contest;
        this.late = late;
        int all = late.count(contest.id());
        if (all == 0) {
            add(new EmptyState(Glyph.CLOCK, getTranslation("late.none.title"), getTranslation("late.none.sentence")));
            return;
        }
        Paragraph about = new Paragraph(getTranslation("late.sentence"));
        about.addClassName("quiet");
        add(about);
        more.addClickListener(click -> {
            shown += STEP;
            show();
        });
        add(new ListTools().file("nop-muon-" + contest.slug(), this::workbook), list, more);
        show();
    }

    private void show() {
        list.removeAll();
        late.recorded(contest.id(), shown).forEach(each -> list.add(item(each)));
        int rest = late.count(contest.id()) - shown;
        more.setVisible(rest > 0);
        more.setText(getTranslation("list.more", Wording.number(rest)));
    }

    private byte[] workbook() {
        return ListWorkbook.write(
                "NỘP MUỘN – " + contest.title(),
                List.of("Họ và tên", "Đơn vị", "Kỳ thi", "Lượt", "Nhận lúc", "Muộn", "Nội dung"),
                late.recorded(contest.id(), Integer.MAX_VALUE).stream()
                        .map(each -> List.of(
                                each.fullName(),
                                each.unit(),
                                round(each),
                                Wording.number(each.number()),
                                VietnamTime.second(each.receivedAt()),
                                VietnamTime.clock(each.after()),
                                what(each)))
                        .toList());
    }

    private String round(LateRecord each) {
        return contest.rounds().stream()
                .filter(of -> of.id().equals(each.round()))
                .map(RoundDefinition::name)
                .findFirst()
                .orElse("");
    }

    private ListItem item(LateRecord each) {
        Span who = new Span(each.fullName() + " · " + each.unit());
        who.addClassName("compensation-what");
        Span when = new Span(getTranslation(
                "late.when",
                round(each),
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
