package vn.mocson.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.mocson.account.Enrolled;
import vn.mocson.account.NewSecret;
import vn.mocson.account.SecondFactorRefused;
import vn.mocson.account.SecondFactorService;
import vn.mocson.account.SignInStep;
import vn.mocson.account.StaffUser;
import vn.mocson.common.qr.QrCode;

/** Setting up a second factor: the square for the app, its first code, and recovery codes that are shown once. */
@Route(value = "xac-thuc/thiet-lap", autoLayout = false)
@PermitAll // also for somebody who is not in yet; the service says who may
class EnrolmentView extends EntrancePage implements BeforeEnterObserver {

    private final SecondFactorService factors;
    private final SignedInStaff signedIn;
    private final AuthenticationContext authentication;
    private final CodeField code = new CodeField(getTranslation("staff.enrol.code"));
    private @Nullable NewSecret secret;

    EnrolmentView(SecondFactorService factors, SignedInStaff signedIn, AuthenticationContext authentication) {
        this.factors = factors;
        this.signedIn = signedIn;
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SignInStep step = authentication
                .getAuthenticatedUser(StaffUser.class)
                .map(StaffUser::step)
                .orElse(SignInStep.CODE);
        if (step != SignInStep.ENROLMENT
                && (step != SignInStep.DONE || factors.state().enrolled())) {
            event.forwardTo("quan-tri");
            return;
        }
        boolean required = step == SignInStep.ENROLMENT;
        NewSecret fresh = factors.propose();
        secret = fresh;
        Button leave = new Button(getTranslation(required ? "shell.signOut" : "common.cancel"), click -> {
            if (required) {
                authentication.logout();
            } else {
                getUI().ifPresent(ui -> ui.navigate(OwnAccountView.class));
            }
        });
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        show(
                getTranslation("staff.enrol.title"),
                getTranslation(required ? "staff.enrol.required" : "staff.enrol.free"),
                steps(fresh),
                form(),
                leave);
    }

    private OrderedList steps(NewSecret fresh) {
        Image square = new Image(
                "data:image/svg+xml;base64,"
                        + Base64.getEncoder()
                                .encodeToString(QrCode.of(fresh.uri()).svg()),
                getTranslation("staff.enrol.square"));
        square.addClassName("enrol-square");
        Code typed = new Code(fresh.typed());
        NativeDetails byHand = new NativeDetails(getTranslation("staff.enrol.byHand"), typed);
        byHand.addClassName("enrol-by-hand");
        OrderedList steps = new OrderedList(
                new ListItem(getTranslation("staff.enrol.step1")),
                new ListItem(new Div(getTranslation("staff.enrol.step2")), square, byHand),
                new ListItem(getTranslation("staff.enrol.step3")));
        steps.addClassName("enrol-steps");
        return steps;
    }

    private Div form() {
        code.digits();
        Button submit = new Button(getTranslation("staff.enrol.submit"), click -> enrol());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        Div form = new Div(code, submit);
        form.addClassName("form-column");
        return form;
    }

    private void enrol() {
        code.setInvalid(false);
        NewSecret shown = secret;
        if (shown == null) {
            return;
        }
        try {
            Enrolled enrolled = factors.enrol(shown, code.getValue());
            secret = null;
            signedIn.replace(enrolled.person());
            show(
                    getTranslation("staff.recovery.title"),
                    getTranslation("staff.recovery.sentence"),
                    new RecoveryCodes(
                            enrolled.recoveryCodes(), () -> getUI().ifPresent(ui -> ui.navigate("quan-tri"))));
        } catch (SecondFactorRefused refused) {
            code.refused(refused);
        }
    }
}
