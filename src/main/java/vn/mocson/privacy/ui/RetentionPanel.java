package vn.mocson.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.privacy.Retention;
import vn.mocson.privacy.RetentionService;

/** The day until which personal data is kept, where it comes from, and another one where there is a reason. */
class RetentionPanel extends Section {

    private final ContestDefinition contest;
    private final RetentionService retention;
    private final Runnable changed;
    private final Div told = new Div();
    private final DatePicker until = new DatePicker(getTranslation("retention.until"));
    private final TextArea reason = new TextArea(getTranslation("retention.reason"));

    RetentionPanel(ContestDefinition contest, RetentionService retention, Runnable changed) {
        this.contest = contest;
        this.retention = retention;
        this.changed = changed;
        addClassNames("console-panel", "retention-panel");
        until.setI18n(DateEntry.words());
        reason.setHelperText(getTranslation("retention.reason.hint"));
        reason.setMaxLength(500);
        Button decide = new Button(getTranslation("retention.decide"), click -> decide());
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(until, reason, decide);
        form.addClassName("retention-form");
        add(new H2(getTranslation("retention.day")), told, form);
        refresh();
    }

    private void refresh() {
        Retention now = retention.of(contest.id());
        told.removeAll();
        LocalDate day = now.until();
        Span date = new Span(day == null ? getTranslation("retention.unknown") : VietnamTime.date(day));
        date.addClassName("retention-date");
        told.add(date, new Paragraph(getTranslation("retention.basis." + now.basis())));
        if (now.basis() == Retention.Basis.DECIDED && now.setAt() != null) {
            Paragraph why = new Paragraph(
                    getTranslation("retention.decided", now.reason(), now.setBy(), VietnamTime.minute(now.setAt())));
            told.add(why);
            LocalDate usual = now.usual();
            if (usual != null && day != null && day.isAfter(usual)) {
                Paragraph longer = new Paragraph(getTranslation("retention.longer", VietnamTime.date(usual)));
                longer.addClassName("request-overdue");
                told.add(longer);
            }
        }
        until.setValue(day);
        reason.clear();
    }

    private void decide() {
        LocalDate day = until.getValue();
        if (day == null) {
            until.setErrorMessage(getTranslation("retention.until.missing"));
            until.setInvalid(true);
            return;
        }
        try {
            retention.decide(contest.id(), day, reason.getValue());
            Notices.done(getTranslation("retention.saved", VietnamTime.date(day)));
            refresh();
            changed.run();
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }
}
