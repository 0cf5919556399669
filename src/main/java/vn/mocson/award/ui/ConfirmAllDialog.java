package vn.mocson.award.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import vn.mocson.award.AwardDesk;
import vn.mocson.award.AwardDraft;
import vn.mocson.award.AwardScope;
import vn.mocson.award.AwardSubject;
import vn.mocson.common.ui.Wording;

/** Confirms everybody at once but those who have yet to be asked about their name; for the unchecked it asks why. */
class ConfirmAllDialog extends Dialog {

    ConfirmAllDialog(AwardScope scope, List<AwardDraft.Line> open, AwardDesk desk, Runnable changed) {
        List<AwardDraft.Line> taken =
                open.stream().filter(AwardDraft.Line::namePublic).toList();
        List<AwardSubject> subjects =
                taken.stream().map(AwardDraft.Line::subject).toList();
        long unchecked = taken.stream().filter(AwardDraft.Line::unchecked).count();
        setHeaderTitle(getTranslation("award.confirmAll.title", Wording.number(taken.size())));
        addClassName("award-dialog");
        Div content = new Div(AwardWords.quiet(getTranslation("award.confirmAll.text")));
        content.addClassName("award-form");
        if (taken.size() < open.size()) {
            content.add(AwardWords.quiet(
                    getTranslation("award.confirmAll.notNamed", Wording.number(open.size() - taken.size()))));
        }
        TextArea waiver = new TextArea(getTranslation("award.waiver"));
        if (unchecked > 0) {
            waiver.setHelperText(getTranslation("award.waiver.help", Wording.number(unchecked)));
            waiver.setMaxLength(500);
            waiver.setWidthFull();
            waiver.setRequiredIndicatorVisible(true);
            content.add(waiver);
        }
        add(content);
        getFooter().add(AwardWords.button("common.cancel", this::close), AwardWords.primary("award.confirmAll", () -> {
            if (AwardWords.done(waiver, () -> desk.confirmAll(scope, subjects, waiver.getValue()))) {
                close();
                changed.run();
            }
        }));
    }
}
