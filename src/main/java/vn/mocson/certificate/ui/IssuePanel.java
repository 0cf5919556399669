package vn.mocson.certificate.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.SealSummary;
import vn.mocson.certificate.CertificateProgress;
import vn.mocson.certificate.CertificateService;
import vn.mocson.certificate.Issue;
import vn.mocson.certificate.IssuePlan;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.LongWork;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;

/** Issues the certificates of a sealed result, or of participation, one step at a time and with its progress. */
class IssuePanel extends Section {

    private final ContestDefinition contest;
    private final CertificateService certificates;
    private final Clock clock;
    private final String base;
    private final Runnable changed;
    private final Select<SealSummary> result = new Select<>();
    private final TextField decision = new TextField(getTranslation("certificates.decision"));
    private final DatePicker on = new DatePicker(getTranslation("certificates.on"));
    private final Paragraph plan = new Paragraph();
    private final Paragraph people = new Paragraph();
    private final Button prizes = new Button(getTranslation("certificates.issue"), click -> askPrizes());
    private final Button taken = new Button(getTranslation("certificates.issueTaken"), click -> askTaken());
    private final LongWork work = new LongWork("certificates.progress");
    private final Button stop = new Button(getTranslation("certificates.stop"), click -> stop());
    private final AtomicBoolean stopped = new AtomicBoolean();

    IssuePanel(ContestDefinition contest, CertificateService certificates, Clock clock, String base, Runnable changed) {
        this.contest = contest;
        this.certificates = certificates;
        this.clock = clock;
        this.base = base;
        this.changed = changed;
        addClassName("console-panel");
        result.setLabel(getTranslation("certificates.result"));
        result.setItemLabelGenerator(each -> getTranslation(
                "certificates.result.one", each.scopeName(), each.version(), VietnamTime.minute(each.sealedAt())));
        result.addValueChangeListener(chosen -> showPlan());
        decision.setMaxLength(200);
        decision.setHelperText(getTranslation("certificates.decision.help"));
        decision.addClassName("certificates-wide");
        on.setI18n(DateEntry.words());
        on.setValue(VietnamTime.dateOf(clock.instant()));
        prizes.addThemeVariants(ButtonVariant.PRIMARY);
        stop.setVisible(false);
        stop.setDisableOnClick(true);
        plan.addClassName("quiet");
        people.addClassName("quiet");
        Div fields = new Div(result, on, decision);
        fields.addClassName("certificates-fields");
        Div acts = new Div(prizes, taken, stop);
        acts.addClassName("certificates-fields");
        add(new H2(getTranslation("certificates.issue.title")), fields, plan, people, acts, work);
        refresh();
    }

    final void refresh() {
        List<SealSummary> sealed = certificates.results(contest.id());
        SealSummary before = result.getValue();
        result.setItems(sealed);
        result.setVisible(!sealed.isEmpty());
        if (!sealed.isEmpty()) {
            result.setValue(before != null && sealed.contains(before) ? before : sealed.getFirst());
        }
        showPlan();
        int waiting = certificates.withoutParticipation(contest.id());
        people.setText(getTranslation("certificates.people", Wording.number(waiting)));
        taken.setEnabled(waiting > 0);
    }

    private void showPlan() {
        SealSummary chosen = result.getValue();
        IssuePlan now = chosen == null ? null : planOf(chosen);
        prizes.setEnabled(now != null && now.fresh() + now.kept() + now.revoked() > 0);
        plan.setText(
                now == null
                        ? getTranslation("certificates.noResult")
                        : getTranslation(
                                "certificates.plan",
                                Wording.number(now.fresh()),
                                Wording.number(now.kept()),
                                Wording.number(now.revoked())));
    }

    private @Nullable IssuePlan planOf(SealSummary chosen) {
        try {
            return certificates.plan(contest.id(), chosen.id());
        } catch (Refusal refusal) {
            Notices.refused(refusal);
            return null;
        }
    }

    private void askPrizes() {
        SealSummary chosen = result.getValue();
        IssuePlan now = planOf(chosen);
        if (now != null) {
            ask(
                    getTranslation("certificates.issue.confirm", chosen.scopeName()),
                    getTranslation(
                            "certificates.issue.text",
                            Wording.number(now.fresh()),
                            Wording.number(now.kept()),
                            Wording.number(now.revoked())),
                    (issue, progress) -> certificates.issue(contest.id(), chosen.id(), issue, progress));
        }
    }

    private void askTaken() {
        int waiting = certificates.withoutParticipation(contest.id());
        ask(
                getTranslation("certificates.issueTaken.confirm"),
                getTranslation("certificates.issueTaken.text", Wording.number(waiting)),
                (issue, progress) -> certificates.issueParticipation(contest.id(), issue, progress));
    }

    @FunctionalInterface
    private interface Work {
        int run(Issue issue, CertificateProgress progress);
    }

    private void ask(String title, String text, Work act) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation("certificates.issue.now"));
        dialog.addConfirmListener(confirmed -> begin(act));
        dialog.open();
    }

    private void begin(Work act) {
        Issue issue;
        try {
            LocalDate day = on.getValue() == null ? VietnamTime.dateOf(clock.instant()) : on.getValue();
            issue = new Issue(decision.getValue(), day, base);
        } catch (Refusal refusal) {
            Notices.refused(refusal);
            return;
        }
        working(true);
        work.run(
                UI.getCurrentOrThrow(),
                getTranslation("certificates.running"),
                progress -> act.run(issue, (done, of) -> {
                    progress.at(done, of);
                    return !stopped.get();
                }),
                made -> {
                    Notices.done(getTranslation(
                            stopped.get() ? "certificates.stopped" : "certificates.made", Wording.number(made)));
                    ended();
                },
                failed -> {
                    if (failed instanceof Refusal refusal) {
                        Notices.refused(refusal);
                    }
                    ended();
                });
    }

    private void working(boolean now) {
        stopped.set(false);
        stop.setEnabled(true);
        stop.setVisible(now);
        prizes.setVisible(!now);
        taken.setVisible(!now);
    }

    /** What was issued by then stays issued; the rest waits to be gone on with. */
    private void stop() {
        stopped.set(true);
    }

    private void ended() {
        working(false);
        refresh();
        changed.run();
    }
}
