package vn.mocson.shell.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import vn.mocson.account.StaffUser;
import vn.mocson.common.ui.Glyph;

/** Who is signed in, and what they set for themselves. */
class PersonPanel extends Div {

    PersonPanel(AuthenticationContext signedIn) {
        addClassName("person-panel");
        signedIn.getAuthenticatedUser(StaffUser.class).ifPresent(person -> add(who(person)));
        Div tools = new Div(new SchemeSwitch(), new LanguageSwitch());
        tools.addClassName("person-tools");
        add(
                new Anchor("/quan-tri/tai-khoan", getTranslation("shell.ownAccount")),
                tools,
                new KeysButton(),
                signOut(signedIn));
    }

    private Div who(StaffUser person) {
        Avatar avatar = new Avatar(person.fullName());
        avatar.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(person.fullName());
        name.addClassName("person-name");
        Span username = new Span(person.getUsername());
        username.addClassName("quiet");
        Div who = new Div(avatar, new Div(name, username));
        who.addClassName("person-who");
        return who;
    }

    private Button signOut(AuthenticationContext signedIn) {
        Button signOut = new Button(getTranslation("shell.signOut"), Glyph.SIGN_OUT.icon(), click -> signedIn.logout());
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        return signOut;
    }
}
