package vn.mocson.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;
import vn.mocson.account.KnownContests;
import vn.mocson.account.StaffAccount;
import vn.mocson.account.StaffDirectory;
import vn.mocson.account.StaffSessions;
import vn.mocson.common.ui.BackLink;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.PageKeys;
import vn.mocson.common.ui.UnsavedGuard;

/** One account: what its owner may do, their way in, and where they are signed in. */
@Route(StaffListView.ROUTE + "/:username")
@RolesAllowed("ADMIN")
class StaffPersonView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final StaffDirectory staff;
    private final StaffSessions sessions;
    private final ObjectProvider<KnownContests> known;
    private final SignedInStaff signedIn;
    private String title = "";
    private final UnsavedGuard guard = new UnsavedGuard(this);

    StaffPersonView(
            StaffDirectory staff, StaffSessions sessions, ObjectProvider<KnownContests> known, SignedInStaff signedIn) {
        this.staff = staff;
        this.sessions = sessions;
        this.known = known;
        this.signedIn = signedIn;
        addClassNames("console-page", "staff-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("username").orElse(""));
    }

    private void show(String username) {
        StaffAccount account = staff.account(username);
        title = account.fullName();
        guard.saved();
        Paragraph subject = new Paragraph(account.username());
        subject.addClassName("console-subject");
        removeAll();
        add(
                new BackLink(getTranslation("staff.title"), StaffListView.class),
                new H1(account.fullName()),
                subject,
                new AccountPanel(staff, account, () -> show(username)),
                rolesPanel(account),
                StaffParts.panel(
                        getTranslation("staff.sessions.of"),
                        getTranslation("staff.sessions.of.sentence"),
                        new SessionList(
                                sessions,
                                () -> sessions.find("").stream()
                                        .filter(session -> session.username().equals(username))
                                        .toList(),
                                signedIn.sessionId(),
                                false)));
    }

    private Div rolesPanel(StaffAccount account) {
        RolesField roles = new RolesField(
                known.stream().flatMap(each -> each.now().stream()).toList(), account.roles(), account.contestRoles());
        Button save = StaffParts.primary("staff.roles.save", Glyph.CHECK, () -> {
            if (StaffParts.done(() -> staff.grant(account.username(), roles.roles(), roles.contestRoles()))) {
                Notices.done(getTranslation("staff.roles.saved", account.fullName()));
                show(account.username());
            }
        });
        save.setEnabled(false);
        PageKeys.saves(save);
        roles.whenChanged(() -> {
            guard.touched();
            save.setEnabled(true);
        });
        return new Div(StaffParts.panel(
                getTranslation("staff.roles"), getTranslation("staff.roles.sentence"), roles, StaffParts.acts(save)));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.ask(event, getTranslation("staff.roles.leave.sentence", title));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", title);
    }
}
