package vn.mocson.standings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.MergePreview;
import vn.mocson.standings.MergeService;
import vn.mocson.standings.RulingService;

/** Two registrations of one person become one: the other one is found, what follows is shown, then it is done. */
@Route("quan-tri/cuoc-thi/:slug/nguoi-du-thi/:person/gop")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY"})
class MergeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final RulingService rulings;
    private final MergeService merges;
    private final Div outcome = new Div();
    private final UnsavedGuard guard = new UnsavedGuard(this, getTranslation("ruling.leave"));

    MergeView(ContestService contests, RulingService rulings, MergeService merges) {
        this.contests = contests;
        this.rulings = rulings;
        this.merges = merges;
        addClassNames("console-page", "ruling-page", "merge-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        ParticipantId person = event.getRouteParameters()
                .get("person")
                .flatMap(ParticipantId::parse)
                .orElseThrow(NotFoundException::new);
        String name = rulings.person(contest.id(), person)
                .orElseThrow(NotFoundException::new)
                .name();
        Anchor back = new Anchor(file(contest, person), Glyph.ARROW_LEFT.icon(), new Span(name));
        back.getElement().setAttribute("router-link", "");
        back.addClassName("back-link");
        Paragraph subject = new Paragraph(contest.title());
        subject.addClassName("console-subject");
        outcome.removeAll();
        removeAll();
        add(
                back,
                new H1(getTranslation("merge.title", name)),
                subject,
                new PersonPicker(contest, rulings, chosen -> show(contest, person, chosen.id())),
                outcome);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("voi")
                .flatMap(ParticipantId::parse)
                .ifPresent(other -> show(contest, person, other));
    }

    private static String file(ContestDefinition contest, ParticipantId person) {
        return "quan-tri/cuoc-thi/" + contest.slug() + "/nguoi-du-thi/" + person;
    }

    private void show(ContestDefinition contest, ParticipantId kept, ParticipantId gone) {
        outcome.removeAll();
        RulingWords.done(() -> {
            MergePreview preview = merges.preview(contest.id(), kept, gone);
            outcome.add(new MergePanel(contest, preview, () -> show(contest, gone, kept)));
            if (preview.obstacles().isEmpty()) {
                outcome.add(new DryRunPanel(contest, preview.dryRun(), rulings), act(contest, preview));
            }
        });
    }

    private Section act(ContestDefinition contest, MergePreview preview) {
        TextArea reason = RulingWords.reason();
        reason.setMaxLength(500);
        guard.watch(reason);
        reason.setHelperText(getTranslation("merge.reason.help"));
        Section act = new Section(
                new H2(getTranslation("merge.act")),
                reason,
                RulingWords.primary("merge.do", () -> confirm(contest, preview, reason.getValue())));
        act.addClassNames("console-panel", "ruling-form");
        return act;
    }

    private void confirm(ContestDefinition contest, MergePreview preview, String reason) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("merge.confirm.title"));
        dialog.setText(getTranslation(
                "merge.confirm.text",
                preview.gone().fullName(),
                preview.gone().phoneEnd(),
                preview.moving().size()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation("merge.do"));
        dialog.addConfirmListener(confirmed -> merge(contest, preview, reason));
        dialog.open();
    }

    private void merge(ContestDefinition contest, MergePreview preview, String reason) {
        ParticipantId kept = preview.kept().id();
        try {
            merges.merge(contest.id(), kept, preview.gone().id(), preview.hash(), reason);
            guard.saved();
            Notices.done(getTranslation("merge.done"));
            UI.getCurrent().navigate(file(contest, kept));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
            if (refusal.kind() != Refusal.Kind.INVALID) { // else what was typed stays
                show(contest, kept, preview.gone().id());
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("merge.page"));
    }
}
