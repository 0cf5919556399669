package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.Decision;
import vn.mocson.questionbank.SetSummary;

/** The decision that approves a set, and the seal after it. */
class SetDecisionPanel extends Section {

    private final SetDesk desk;
    private final Runnable sealed;
    private final TextField number = new TextField(getTranslation("set.decision.number"));
    private final DatePicker date = new DatePicker(getTranslation("set.decision.date"));
    private final TextField meeting = new TextField(getTranslation("set.decision.meeting"));
    private final Paragraph recorded = new Paragraph();
    private final Paragraph waiting = new Paragraph();
    private final Button seal = SetWords.primary("set.seal.do", Glyph.SEAL, this::confirm);

    SetDecisionPanel(SetDesk desk, Runnable sealed) {
        this.desk = desk;
        this.sealed = sealed;
        addClassNames("console-panel", "set-decision");
        waiting.addClassName("quiet");
        add(new H2(getTranslation("set.decision")), recorded);
        if (SetDesk.mayDecide()) {
            add(form());
        }
        add(waiting);
        if (SetDesk.mayDecide()) {
            add(seal);
        }
        refresh();
    }

    private Div form() {
        number.setMaxLength(100);
        number.setPlaceholder("85-QĐ/ĐUK");
        number.setRequiredIndicatorVisible(true);
        date.setI18n(DateEntry.words());
        date.setRequiredIndicatorVisible(true);
        meeting.setMaxLength(300);
        meeting.setPlaceholder(getTranslation("set.decision.meeting.hint"));
        meeting.addClassName("set-wide");
        Decision decision = desk.summary().decision();
        if (decision != null) {
            number.setValue(decision.number());
            date.setValue(decision.date());
            meeting.setValue(decision.meeting());
        } else {
            date.setValue(VietnamTime.dateOf(desk.clock().instant()));
        }
        Div form = new Div(number, date, meeting, SetWords.button("set.decision.do", Glyph.CHECK, this::record));
        form.addClassName("set-decision-form");
        return form;
    }

    final void refresh() {
        SetSummary set = desk.summary();
        Decision decision = set.decision();
        recorded.removeAll();
        recorded.setVisible(decision != null);
        if (decision != null) {
            recorded.add(SetWords.mark(
                    Glyph.CHECK,
                    getTranslation(
                            "set.decision.recorded",
                            decision.number(),
                            VietnamTime.date(decision.date()),
                            decision.meeting()),
                    "set-right"));
        }
        int open = SetStep.open(set);
        waiting.setText(
                open > 0
                        ? getTranslation("set.seal.open", Wording.number(open))
                        : set.approved() == 0
                                ? getTranslation("set.seal.none")
                                : decision == null
                                        ? getTranslation("set.seal.noDecision")
                                        : getTranslation("set.seal.ready", Wording.number(set.approved())));
        seal.setEnabled(open == 0 && decision != null && set.approved() > 0);
    }

    private void record() {
        LocalDate day = date.getValue();
        if (day == null) {
            Notices.problem(getTranslation("set.decision.noDate"));
            date.focus();
            return;
        }
        if (SetDesk.done(() ->
                desk.sets().recordDecision(desk.id(), new Decision(number.getValue(), day, meeting.getValue())))) {
            Notices.done(getTranslation("set.decision.done"));
            refresh();
        }
    }

    private void confirm() {
        SetSummary set = desk.summary();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("set.seal.title"));
        dialog.setText(getTranslation("set.seal.text", Wording.number(set.approved()), Wording.number(set.rejected())));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("set.seal.cancel"));
        dialog.setConfirmText(getTranslation("set.seal.do"));
        dialog.addConfirmListener(confirmed -> {
            if (SetDesk.done(() -> desk.sets().seal(desk.id()))) {
                Notices.done(getTranslation("set.sealed"));
                sealed.run();
            }
        });
        dialog.open();
    }
}
