package vn.mocson.contest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.PageKeys;
import vn.mocson.contest.RulesSheet;

/** Whether something is unsaved, what is wrong with it, and the buttons that save or drop it. */
class RulesBar extends Div {

    private final Span state = new Span();
    private final Paragraph problem = new Paragraph();
    private final Div meanwhile = new Div();
    private final Paragraph who = new Paragraph();
    private final Button save;
    private final Button discard;

    /** What the person at the screen can do with what they changed. */
    interface Acts {

        void save();

        void discard();

        void merge();
    }

    RulesBar(boolean opened, Acts acts) {
        addClassName("rules-bar");
        state.getElement().setAttribute("role", "status");
        problem.addClassName("rules-banner");
        problem.getElement().setAttribute("role", "alert");
        save = new Button(getTranslation(opened ? "rules.amend" : "rules.save"), click -> acts.save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        PageKeys.saves(save);
        discard = new Button(getTranslation("rules.discard"), click -> confirmDiscard(acts));
        Button merge = new Button(getTranslation("rules.meanwhile.merge"), click -> acts.merge());
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        Button take = new Button(getTranslation("rules.meanwhile.take"), click -> acts.discard());
        Div choice = new Div(merge, take);
        choice.addClassName("rules-buttons");
        meanwhile.addClassName("rules-banner");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.add(new H2(getTranslation("rules.meanwhile")), who, choice);
        Div buttons = new Div(state, discard, save);
        buttons.addClassName("rules-buttons");
        add(meanwhile, problem, buttons);
    }

    void show(RulesSheet sheet, boolean dirty) {
        Instant at = sheet.savedAt();
        String last = at == null
                ? ""
                : " " + getTranslation("rules.saved.by", VietnamTime.second(at), String.valueOf(sheet.savedBy()));
        state.setText(getTranslation(dirty ? "rules.state.dirty" : "rules.state.clean") + last);
        setClassName("rules-dirty", dirty);
        save.setEnabled(dirty);
        discard.setEnabled(dirty);
        meanwhile.setVisible(false);
        save.setVisible(true);
        problem(null);
    }

    /** @param sentence null where nothing is wrong */
    void problem(@Nullable String sentence) {
        problem.setVisible(sentence != null);
        problem.setText(sentence == null ? "" : sentence);
    }

    /** Somebody else saved meanwhile; nothing that was changed here is lost. */
    void meanwhile(String sentence) {
        who.setText(sentence);
        meanwhile.setVisible(true);
        save.setVisible(false);
    }

    private void confirmDiscard(Acts acts) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("rules.discard.title"));
        dialog.setText(getTranslation("rules.discard.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("rules.discard.keep"));
        dialog.setConfirmText(getTranslation("rules.discard"));
        dialog.addConfirmListener(confirmed -> acts.discard());
        dialog.open();
    }
}
