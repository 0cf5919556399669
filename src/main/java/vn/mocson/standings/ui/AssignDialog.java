package vn.mocson.standings.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.PlanLine;
import vn.mocson.contest.PlanService;

/** Who does a step and by when. */
class AssignDialog extends ConfirmDialog {

    AssignDialog(ContestId contest, PlanLine line, PlanService plan, Runnable done) {
        setHeader(getTranslation("plan.assign.title", getTranslation("plan.step." + line.step())));
        TextField person = new TextField(getTranslation("plan.assign.person"));
        person.setMaxLength(120);
        person.setPlaceholder(getTranslation("plan.who." + line.step()));
        person.setValue(line.person() == null ? "" : line.person());
        DatePicker due = new DatePicker(getTranslation("plan.assign.due"));
        due.setLocale(Wording.locale());
        due.setI18n(DateEntry.words());
        due.setClearButtonVisible(true);
        due.setHelperText(getTranslation("plan.assign.due.help"));
        due.setValue(line.dueSet() ? line.due() : null);
        Div fields = new Div(person, due);
        fields.addClassName("plan-assign");
        add(fields);
        setCancelable(true);
        setCancelText(getTranslation("common.cancel"));
        setConfirmText(getTranslation("plan.assign.save"));
        addConfirmListener(confirmed -> {
            try {
                plan.assign(contest, line.step(), person.getValue(), due.getValue());
                Notices.done(getTranslation("plan.assign.saved"));
            } catch (Refusal refusal) {
                Notices.refused(refusal);
            }
            done.run();
        });
    }
}
