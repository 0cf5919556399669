package vn.mocson.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import vn.mocson.account.SecondFactorRefused;
import vn.mocson.account.SecondFactorService;
import vn.mocson.account.SignInStep;
import vn.mocson.account.StaffUser;

/** After the password: the code of the second factor, or a recovery code where the telephone is not at hand. */
@Route(value = "xac-thuc", autoLayout = false)
@PermitAll // for somebody who has only shown a password; the service says who may
class CodeView extends EntrancePage implements BeforeEnterObserver {

    private final SecondFactorService factors;
    private final SignedInStaff signedIn;
    private final AuthenticationContext authentication;
    private final CodeField code = new CodeField(getTranslation("staff.code.label"));

    CodeView(SecondFactorService factors, SignedInStaff signedIn, AuthenticationContext authentication) {
        this.factors = factors;
        this.signedIn = signedIn;
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean asked = authentication
                .getAuthenticatedUser(StaffUser.class)
                .filter(person -> person.step() == SignInStep.CODE)
                .isPresent();
        if (!asked) {
            event.forwardTo("quan-tri");
            return;
        }
        code.setHelperText(getTranslation("staff.code.help"));
        code.focus();
        Button submit = new Button(getTranslation("staff.code.submit"), click -> show());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        Button leave = new Button(getTranslation("shell.signOut"), click -> authentication.logout());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Div form = new Div(code, submit);
        form.addClassName("form-column");
        Div help = new Div(new Paragraph(getTranslation("staff.code.lost")), leave);
        help.addClassName("sign-in-help");
        show(getTranslation("staff.code.title"), getTranslation("staff.code.sentence"), form, help);
    }

    private void show() {
        code.setInvalid(false);
        try {
            signedIn.replace(factors.show(code.getValue()));
            getUI().ifPresent(ui -> ui.navigate("quan-tri"));
        } catch (SecondFactorRefused refused) {
            code.refused(refused);
        }
    }
}
