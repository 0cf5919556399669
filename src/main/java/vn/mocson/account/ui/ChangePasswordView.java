package vn.mocson.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import vn.mocson.account.SignInStep;
import vn.mocson.account.StaffService;
import vn.mocson.account.StaffSessions;
import vn.mocson.account.StaffUser;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.Refusal.FieldError;

/** A member of the staff sets their own password; with a one-time password nothing else opens before that. */
@Route(value = ChangePasswordView.ROUTE)
@PermitAll // also for somebody who is not in yet: the service says who may
class ChangePasswordView extends Div implements HasDynamicTitle {

    static final String ROUTE = "quan-tri/doi-mat-khau";

    private final PasswordField oldPassword = new PasswordField(getTranslation("password.old"));
    private final PasswordField newPassword = new PasswordField(getTranslation("password.new"));
    private final PasswordField again = new PasswordField(getTranslation("password.again"));
    private final StaffService staff;
    private final StaffSessions sessions;
    private final SignedInStaff signedIn;
    private final String username;
    private final boolean forced;

    ChangePasswordView(
            StaffService staff, StaffSessions sessions, SignedInStaff signedIn, AuthenticationContext authentication) {
        this.staff = staff;
        this.sessions = sessions;
        this.signedIn = signedIn;
        StaffUser person = authentication.getAuthenticatedUser(StaffUser.class).orElseThrow();
        this.username = person.getUsername();
        this.forced = person.step() == SignInStep.PASSWORD;
        addClassNames("console-page", "change-password");
        add(
                new H1(getTranslation("password.title")),
                new Paragraph(getTranslation(forced ? "password.forced" : "password.free")),
                form());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("password.title"));
    }

    private Div form() {
        oldPassword.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        newPassword.setAutocomplete(Autocomplete.NEW_PASSWORD);
        newPassword.setHelperText(getTranslation("password.newHelp"));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        Button submit = new Button(getTranslation("password.submit"), click -> change());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        Div form = new Div(oldPassword, newPassword, again, submit);
        form.addClassName("form-column");
        return form;
    }

    private void change() {
        oldPassword.setInvalid(false);
        newPassword.setInvalid(false);
        boolean different = !again.getValue().equals(newPassword.getValue());
        again.setErrorMessage(getTranslation("password.different"));
        again.setInvalid(different);
        if (!different) {
            try {
                StaffUser now = staff.changeOwnPassword(username, oldPassword.getValue(), newPassword.getValue());
                signedIn.replace(now);
                if (!forced) {
                    sessions.endOthers(signedIn.sessionId());
                }
                Notices.done(getTranslation("password.done"));
                getUI().ifPresent(ui -> {
                    ui.navigate("quan-tri");
                    if (forced) {
                        ui.getPage().reload(); // the menu was made for somebody who may do nothing yet
                    }
                });
            } catch (InvalidFields wrong) {
                wrong.fieldErrors().forEach(this::mark);
            }
        }
    }

    private void mark(FieldError error) {
        PasswordField field = error.field().equals("oldPassword") ? oldPassword : newPassword;
        field.setErrorMessage(Notices.sentence(error.code(), error.message()));
        field.setInvalid(true);
        field.focus();
    }
}
