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
import vn.mocson.common.ui.Languages;

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
        avatar.setAbbreviation(initials(person.fullName()));
        avatar.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(person.fullName());
        name.addClassName("person-name");
        Span username = new Span(person.getUsername());
        username.addClassName("quiet");
        Div who = new Div(avatar, new Div(name, username));
        who.addClassName("person-who");
        return who;
    }

    /** Of the first and the last word: four letters would not fit into the circle. */
    private static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = words[0].substring(0, Math.min(1, words[0].length()));
        String last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        return (first + last).toUpperCase(Languages.VIETNAMESE);
    }

    private Button signOut(AuthenticationContext signedIn) {
        Button signOut = new Button(getTranslation("shell.signOut"), Glyph.SIGN_OUT.icon(), click -> signedIn.logout());
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        return signOut;
    }
}
