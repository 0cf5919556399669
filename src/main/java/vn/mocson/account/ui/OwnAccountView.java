package vn.mocson.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.account.SecondFactorService;
import vn.mocson.account.StaffSessions;
import vn.mocson.account.StaffUser;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;

/** What everybody sets for their own account: password, second factor, and where they are signed in. */
@Route("quan-tri/tai-khoan")
@RolesAllowed("STAFF")
class OwnAccountView extends Div implements HasDynamicTitle {

    private final StaffSessions sessions;
    private final SignedInStaff signedIn;

    OwnAccountView(
            SecondFactorService factors,
            StaffSessions sessions,
            SignedInStaff signedIn,
            AuthenticationContext authentication) {
        this.sessions = sessions;
        this.signedIn = signedIn;
        addClassNames("console-page", "staff-page");
        StaffUser me = authentication.getAuthenticatedUser(StaffUser.class).orElseThrow();
        Paragraph subject = new Paragraph(me.fullName() + " · " + me.getUsername());
        subject.addClassName("console-subject");
        RouterLink password = new RouterLink(getTranslation("shell.changePassword"), ChangePasswordView.class);
        password.addClassName("button-link");
        add(
                new H1(getTranslation("staff.own.title")),
                subject,
                new SecondFactorPanel(factors, signedIn),
                StaffParts.panel(
                        getTranslation("staff.own.password"), getTranslation("staff.own.password.sentence"), password),
                sessionPanel());
    }

    private Section sessionPanel() {
        SessionList list = new SessionList(sessions, sessions::own, signedIn.sessionId(), false);
        return StaffParts.panel(
                getTranslation("staff.own.sessions"),
                getTranslation("staff.own.sessions.sentence"),
                list,
                StaffParts.acts(StaffParts.button(
                        "staff.own.endOthers",
                        Glyph.SIGN_OUT,
                        () -> StaffParts.confirm(
                                getTranslation("staff.own.endOthers.title"),
                                getTranslation("staff.own.endOthers.sentence"),
                                getTranslation("staff.own.endOthers"),
                                () -> {
                                    sessions.endOthers(signedIn.sessionId());
                                    Notices.done(getTranslation("staff.sessions.ended"));
                                    list.refresh();
                                }))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("staff.own.title"));
    }
}
