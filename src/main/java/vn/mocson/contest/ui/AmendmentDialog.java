package vn.mocson.contest.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import vn.mocson.contest.RuleChange;
import vn.mocson.contest.RulesProposal;

/** What an amendment changes and what follows from it, and the reason it is made for. */
class AmendmentDialog extends Dialog {

    private static final int LONGEST_REASON = 2000;

    private final TextArea reason = new TextArea(getTranslation("rules.amendment.reason"));

    /** @param make is given the reason once there is one */
    AmendmentDialog(RulesProposal proposal, Consumer<String> make) {
        setHeaderTitle(getTranslation("rules.amendment.title"));
        addClassName("amendment-dialog");
        add(
                new H3(getTranslation("rules.amendment.changes")),
                AmendmentList.list(
                        proposal.changes().stream().map(RuleChange::sentence).toList()),
                new H3(getTranslation("rules.amendment.consequences")));
        if (proposal.consequences().isEmpty()) {
            add(new Paragraph(getTranslation("rules.amendment.consequences.none")));
        } else {
            add(AmendmentList.list(proposal.consequences()));
        }
        Paragraph points = new Paragraph(getTranslation("rules.amendment.points"));
        points.addClassName("quiet");
        reason.setHelperText(getTranslation("rules.amendment.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        add(points, reason);
        Button cancel = new Button(getTranslation("rules.amendment.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button give = new Button(getTranslation("rules.amendment.do"), click -> give(make));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        give.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(reason);
        getFooter().add(cancel, give);
    }

    private void give(Consumer<String> make) {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("rules.amendment.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        close();
        make.accept(reason.getValue());
    }
}
