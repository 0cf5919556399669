package vn.mocson.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.authentication.AccountExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;

/** Where staff sign in. */
@Route(value = "dang-nhap", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    SignInView() {
        addClassName("sign-in");
        form.setAction("dang-nhap");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("signIn.wrong"));
        Div heading = new Div(new H1(getTranslation("signIn.title")), new Paragraph(getTranslation("signIn.for")));
        heading.addClassName("sign-in-heading");
        Main card = new Main(heading, form, help());
        card.addClassName("sign-in-card");
        add(aside(), card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean failed =
                event.getLocation().getQueryParameters().getParameters().containsKey("error");
        if (failed) {
            form.setI18n(words(
                    failedBy(LockedException.class)
                            ? "signIn.locked"
                            : failedBy(AccountExpiredException.class) ? "signIn.crowded" : "signIn.wrong"));
        }
        form.setError(failed);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("signIn.title"));
    }

    private Div aside() {
        Paragraph motto = new Paragraph(getTranslation("app.sentence"));
        Div aside = new Div(new Brand(), motto, new LanguageSwitch());
        aside.addClassName("sign-in-aside");
        return aside;
    }

    private Div help() {
        Div help = new Div(
                new Paragraph(getTranslation("signIn.help")), new Anchor("/", getTranslation("signIn.entrants")));
        help.addClassName("sign-in-help");
        return help;
    }

    /** Why the last try failed, as Spring Security left it in the session. */
    private static boolean failedBy(Class<? extends AuthenticationException> reason) {
        Object last = VaadinSession.getCurrent().getSession().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        return reason.isInstance(last)
                || (last instanceof AuthenticationException failure && reason.isInstance(failure.getCause()));
    }

    private LoginI18n words(String failure) {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle("");
        words.getForm().setUsername(getTranslation("signIn.username"));
        words.getForm().setPassword(getTranslation("signIn.password"));
        words.getForm().setSubmit(getTranslation("signIn.submit"));
        words.getErrorMessage().setTitle(getTranslation(failure));
        words.getErrorMessage().setMessage(getTranslation(failure + ".help"));
        words.getErrorMessage().setUsername(getTranslation("signIn.usernameMissing"));
        words.getErrorMessage().setPassword(getTranslation("signIn.passwordMissing"));
        return words;
    }
}
