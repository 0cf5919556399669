package vn.mocson.certificate.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.Optional;
import vn.mocson.award.SealSummary;
import vn.mocson.certificate.CertificateProgress;
import vn.mocson.certificate.CertificateService;
import vn.mocson.certificate.Issue;
import vn.mocson.certificate.IssuePlan;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.OpenWork;
import vn.mocson.common.ui.OpenWorkPanel;
import vn.mocson.common.ui.OpenWorks;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;

/**
 * Issues the certificates of a sealed result, or of participation. It goes on by itself, once for a contest: whoever opens
 * the page meanwhile sees how far it is, and may stop it.
 */
class IssuePanel extends Section {

    private final ContestDefinition contest;
    private final CertificateService certificates;
    private final String base;
    private final Runnable changed;
    private final IssueFields fields;
    private final Paragraph plan = new Paragraph();
    private final Paragraph people = new Paragraph();
    private final Button prizes = new Button(getTranslation("certificates.issue"), click -> askPrizes());
    private final Button taken = new Button(getTranslation("certificates.issueTaken"), click -> askTaken());
    private final OpenWorkPanel work;

    IssuePanel(
            ContestDefinition contest,
            CertificateService certificates,
            OpenWorks works,
            Clock clock,
            String base,
            Runnable changed) {
        this.contest = contest;
        this.certificates = certificates;
        this.base = base;
        this.changed = changed;
        this.fields = new IssueFields(clock, this::showPlan);
        this.work = new OpenWorkPanel(works, "certificates " + contest.id(), ended -> ended())
                .counting("certificates.progress");
        addClassName("console-panel");
        prizes.addThemeVariants(ButtonVariant.PRIMARY);
        plan.addClassName("quiet");
        people.addClassName("quiet");
        Div acts = new Div(prizes, taken);
        acts.addClassName("certificates-fields");
        add(new H2(getTranslation("certificates.issue.title")), fields, plan, people, acts, work);
        working(work.busy());
        refresh();
    }

    final void refresh() {
        fields.show(certificates.results(contest.id()));
        showPlan();
        int waiting = certificates.withoutParticipation(contest.id());
        people.setText(getTranslation("certificates.people", Wording.number(waiting)));
        taken.setEnabled(waiting > 0);
    }

    private void showPlan() {
        Optional<IssuePlan> now = fields.chosen().flatMap(this::planOf);
        prizes.setEnabled(now.filter(each -> each.fresh() + each.revoked() > 0).isPresent());
        plan.setText(
                now.map(each -> counted("certificates.plan", each)).orElse(getTranslation("certificates.noResult")));
    }

    private String counted(String key, IssuePlan of) {
        return getTranslation(key, Wording.number(of.fresh()), Wording.number(of.kept()), Wording.number(of.revoked()));
    }

    private Optional<IssuePlan> planOf(SealSummary chosen) {
        try {
            return Optional.of(certificates.plan(contest.id(), chosen.id()));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
            return Optional.empty();
        }
    }

    private void askPrizes() {
        fields.chosen().ifPresent(chosen -> planOf(chosen)
                .ifPresent(now -> ask(
                        getTranslation("certificates.issue.confirm"),
                        chosen.scopeName() + ". " + counted("certificates.issue.text", now),
                        (issue, progress) -> certificates.issue(contest.id(), chosen.id(), issue, progress))));
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
        try {
            Issue issue = fields.issue(base);
            working(true);
            work.run(new OpenWork.Words(getTranslation("certificates.running"), true), open -> {
                int made = act.run(issue, open::at);
                String outcome = open.halted() ? "certificates.stopped" : "certificates.made";
                open.tells(() -> I18NProvider.translate(outcome, Wording.number(made)));
            });
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private void working(boolean now) {
        prizes.setVisible(!now);
        taken.setVisible(!now);
    }

    private void ended() {
        working(false);
        refresh();
        changed.run();
    }
}
