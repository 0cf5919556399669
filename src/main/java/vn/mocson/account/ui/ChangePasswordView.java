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
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.account.StaffService;
import vn.mocson.account.StaffUser;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.Refusal.FieldError;

/** A member of the staff sets their own password; with a one-time password nothing else opens before that. */
@Route(value = ChangePasswordView.ROUTE)
@RolesAllowed({"ADMIN", "ORGANIZER", "AUTHOR", "APPROVER", "SECRETARY", "JUDGE", "UNIT_CONTACT"})
class ChangePasswordView extends Div implements HasDynamicTitle {

    static final String ROUTE = "quan-tri/doi-mat-khau";

    private final PasswordField oldPassword = new PasswordField(getTranslation("password.old"));
    private final PasswordField newPassword = new PasswordField(getTranslation("password.new"));
    private final PasswordField again = new PasswordField(getTranslation("password.again"));
    private final StaffService staff;
    private final SignedInStaff signedIn;
    private final String username;

    ChangePasswordView(StaffService staff, SignedInStaff signedIn, AuthenticationContext authentication) {
        this.staff = staff;
        this.signedIn = signedIn;
        StaffUser person = authentication.getAuthenticatedUser(StaffUser.class).orElseThrow();
        this.username = person.getUsername();
        addClassNames("console-page", "change-password");
        add(
                new H1(getTranslation("password.title")),
                new Paragraph(getTranslation(person.mustChangePassword() ? "password.forced" : "password.free")),
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
                signedIn.replace(staff.changeOwnPassword(username, oldPassword.getValue(), newPassword.getValue()));
                Notices.done(getTranslation("password.done"));
                getUI().ifPresent(ui -> ui.navigate("quan-tri"));
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
