package vn.mocson.account.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import vn.mocson.account.SecondFactorRefused;
import vn.mocson.account.SecondFactorService;
import vn.mocson.account.SecondFactorState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;

/** One's own second factor: none yet, or set up with so many recovery codes left. */
class SecondFactorPanel extends Section {

    private final SecondFactorService factors;
    private final SignedInStaff signedIn;

    SecondFactorPanel(SecondFactorService factors, SignedInStaff signedIn) {
        this.factors = factors;
        this.signedIn = signedIn;
        addClassName("console-panel");
        refresh();
    }

    private void refresh() {
        removeAll();
        SecondFactorState state = factors.state();
        Div head = new Div(
                new H2(getTranslation("staff.factor")),
                StaffParts.mark(
                        state.enrolled() ? Glyph.CHECK : Glyph.WARNING,
                        getTranslation(state.enrolled() ? "staff.factor.yes" : "staff.factor.no"),
                        state.enrolled() ? "active" : "invited"));
        head.addClassName("staff-head");
        add(head);
        if (!state.enrolled()) {
            add(
                    new Paragraph(getTranslation("staff.factor.offer")),
                    StaffParts.acts(StaffParts.primary("staff.factor.set", Glyph.LOCK, () -> getUI().ifPresent(
                                    ui -> ui.navigate(EnrolmentView.class)))));
            return;
        }
        add(
                new Paragraph(getTranslation(
                        state.required() ? "staff.factor.on.required" : "staff.factor.on", state.recoveryCodes())),
                StaffParts.acts(
                        StaffParts.button(
                                "staff.recovery.renew", Glyph.REDO, () -> ask("staff.recovery.renew", this::renew)),
                        StaffParts.button(
                                "staff.factor.off", Glyph.UNDO, () -> ask("staff.factor.off", this::remove))));
    }

    private void renew(String code) {
        List<String> codes = factors.renewRecoveryCodes(code);
        Dialog dialog = new Dialog(getTranslation("staff.recovery.title"));
        dialog.addClassName("staff-dialog");
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        dialog.add(new Paragraph(getTranslation("staff.recovery.sentence")), new RecoveryCodes(codes, dialog::close));
        dialog.open();
        refresh();
    }

    private void remove(String code) {
        signedIn.replace(factors.remove(code));
        Notices.done(getTranslation("staff.factor.off.done"));
        getUI().ifPresent(ui -> ui.navigate("quan-tri"));
    }

    /** Whoever finds an open page must not change the lock of the house: the code is asked for again. */
    private void ask(String key, Consumer<String> act) {
        Dialog dialog = new Dialog(getTranslation(key));
        dialog.addClassName("staff-dialog");
        CodeField code = new CodeField(getTranslation("staff.code.label"));
        code.setHelperText(getTranslation("staff.code.help"));
        code.focus();
        dialog.add(new Paragraph(getTranslation(key + ".sentence")), code);
        dialog.getFooter()
                .add(StaffParts.quiet("common.cancel", null, dialog::close), StaffParts.primary(key, null, () -> {
                    try {
                        act.accept(code.getValue());
                        dialog.close();
                    } catch (SecondFactorRefused refused) {
                        code.refused(refused);
                    }
                }));
        dialog.open();
    }
}
