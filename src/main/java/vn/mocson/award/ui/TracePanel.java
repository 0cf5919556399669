package vn.mocson.award.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.AwardChange;
import vn.mocson.award.AwardDraft;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;

/** Who was passed over and why, and who replaced whom. */
class TracePanel extends Div {

    TracePanel(AwardDraft draft, List<AwardChange> changes) {
        if (!draft.passedOver().isEmpty()) {
            Section over = AwardWords.section("award.passedOver");
            UnorderedList list = new UnorderedList();
            draft.passedOver().forEach(each -> list.add(new ListItem(over(each))));
            over.add(list);
            add(over);
        }
        if (!changes.isEmpty()) {
            Section trace = AwardWords.section("award.trace");
            UnorderedList list = new UnorderedList();
            changes.forEach(each -> list.add(new ListItem(line(each))));
            trace.add(list);
            add(trace);
        }
    }

    /** Where the prize is the same before and after, the holder was confirmed without a check. */
    private String line(AwardChange each) {
        return Objects.equals(each.prizeBefore(), each.prizeAfter())
                ? getTranslation(
                        "award.trace.waived",
                        each.holder(),
                        prize(each.prizeAfter()),
                        each.reason(),
                        each.by(),
                        VietnamTime.minute(each.at()))
                : getTranslation(
                        "award.trace.line",
                        each.holder(),
                        prize(each.prizeBefore()),
                        prize(each.prizeAfter()),
                        each.cause(),
                        each.reason(),
                        each.by(),
                        VietnamTime.minute(each.at()));
    }

    private String over(AwardDraft.PassedOver each) {
        String why = getTranslation("award.pass." + each.reason());
        return getTranslation(
                "award.passedOver.line",
                Wording.number(each.rank()),
                each.holder(),
                each.unit(),
                each.words().isEmpty() ? why : why + ": " + each.words());
    }

    private String prize(@Nullable String prize) {
        return prize == null ? getTranslation("award.noPrize") : prize;
    }
}
