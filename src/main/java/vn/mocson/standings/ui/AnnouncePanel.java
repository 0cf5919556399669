package vn.mocson.standings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.exam.Announcing;
import vn.mocson.exam.Essential;

/** Says that a contest is a draft, what keeps it from being announced, and announces it. */
class AnnouncePanel extends Section {

    private final ContestDefinition contest;
    private final Announcing announcing;
    private final Runnable done;

    AnnouncePanel(ContestDefinition contest, Announcing announcing, Runnable done) {
        this.contest = contest;
        this.announcing = announcing;
        this.done = done;
        addClassNames("console-panel", "plan-announce");
        List<Essential> missing = announcing.missing(contest.id());
        Anchor look = new Anchor(ContestAddress.page(contest), getTranslation("plan.announce.look"));
        add(
                new H2(getTranslation("plan.announce.draft")),
                new Paragraph(getTranslation("plan.announce.text")),
                missing.isEmpty() ? new Paragraph(getTranslation("plan.announce.ready")) : reasons(missing));
        Div acts = new Div(look);
        acts.addClassName("plan-announce-acts");
        if (Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER")) {
            Button announce = new Button(getTranslation("plan.announce"), click -> confirm());
            announce.addThemeVariants(ButtonVariant.PRIMARY);
            announce.setEnabled(missing.isEmpty());
            acts.addComponentAsFirst(announce);
        }
        add(acts);
    }

    private Div reasons(List<Essential> missing) {
        UnorderedList list = new UnorderedList();
        missing.stream().map(Essential::sentence).distinct().forEach(sentence -> list.add(new ListItem(sentence)));
        Div reasons = new Div(new Paragraph(getTranslation("plan.announce.missing")), list);
        reasons.addClassName("plan-missing");
        return reasons;
    }

    private void confirm() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("plan.announce.confirm", contest.title()));
        dialog.setText(getTranslation("plan.announce.confirm.text", ContestAddress.page(contest)));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation("plan.announce"));
        dialog.addConfirmListener(confirmed -> {
            try {
                announcing.announce(contest.id());
                Notices.done(getTranslation("plan.announced", contest.title()));
                done.run();
            } catch (Refusal refusal) {
                Notices.refused(refusal);
                done.run();
            }
        });
        dialog.open();
    }
}
