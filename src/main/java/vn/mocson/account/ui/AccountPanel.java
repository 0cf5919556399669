package vn.mocson.account.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import vn.mocson.account.StaffAccount;
import vn.mocson.account.StaffDirectory;
import vn.mocson.account.StaffState;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;

/** How an account stands, and what an administrator can do about it. */
class AccountPanel extends Section {

    private final StaffDirectory staff;
    private final StaffAccount account;
    private final Runnable changed;
    private final DescriptionList facts = new DescriptionList();

    AccountPanel(StaffDirectory staff, StaffAccount account, Runnable changed) {
        this.staff = staff;
        this.account = account;
        this.changed = changed;
        addClassNames("console-panel", "staff-account");
        Instant last = account.lastSignIn();
        Instant link = account.linkUntil();
        fact("staff.lastSignIn", new Span(last == null ? getTranslation("staff.never") : VietnamTime.minute(last)));
        fact("staff.factor", new Span(getTranslation(account.secondFactor() ? "staff.factor.yes" : "staff.factor.no")));
        if (link != null) {
            fact("staff.link.open", new Span(getTranslation("staff.link.until", VietnamTime.minute(link))));
        }
        if (account.sample()) {
            fact("staff.sample", new Span(getTranslation("staff.sample.sentence")));
        }
        Div head = new Div(new H2(getTranslation("staff.account")), StaffParts.mark(account.state()));
        head.addClassName("staff-head");
        add(head, facts, acts());
    }

    private void fact(String label, Span value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(label)), new DescriptionList.Description(value)));
    }

    private Div acts() {
        Div acts = StaffParts.acts(StaffParts.button(
                "staff.rename", Glyph.PENCIL, () -> new RenameDialog(staff, account, changed).open()));
        if (account.state() == StaffState.DEACTIVATED) {
            acts.add(StaffParts.button(
                    "staff.reactivate",
                    Glyph.CHECK,
                    () -> act("staff.reactivated", () -> staff.reactivate(account.username()))));
            return acts;
        }
        acts.add(StaffParts.button(
                account.state() == StaffState.INVITED ? "staff.link.again" : "staff.link.password",
                Glyph.KEY,
                this::newLink));
        if (account.secondFactor() && !account.username().equals(Access.username())) {
            acts.add(StaffParts.button(
                    "staff.factor.remove",
                    Glyph.UNDO,
                    () -> ask(
                            "staff.factor.remove",
                            "staff.factor.removed",
                            () -> staff.removeSecondFactor(account.username()))));
        }
        if (account.state() == StaffState.ACTIVE) {
            acts.add(StaffParts.button(
                    "staff.signOut",
                    Glyph.SIGN_OUT,
                    () -> ask("staff.signOut", "staff.signedOut", () -> staff.signOutEverywhere(account.username()))));
        }
        acts.add(StaffParts.button(
                "staff.deactivate",
                Glyph.LOCK,
                () -> ask("staff.deactivate", "staff.deactivated", () -> staff.deactivate(account.username()))));
        return acts;
    }

    private void newLink() {
        StaffParts.done(() -> {
            LinkDialog dialog = new LinkDialog(account.fullName(), staff.newLink(account.username()));
            changed.run();
            dialog.open();
        });
    }

    private void ask(String key, String done, Runnable act) {
        StaffParts.confirm(
                getTranslation(key + ".title", account.fullName()),
                getTranslation(key + ".sentence", account.fullName()),
                getTranslation(key),
                () -> act(done, act));
    }

    private void act(String done, Runnable act) {
        if (StaffParts.done(act)) {
            Notices.done(getTranslation(done, account.fullName()));
            changed.run();
        }
    }
}
