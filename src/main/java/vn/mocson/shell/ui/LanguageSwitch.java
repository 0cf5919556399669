package vn.mocson.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Nav;
import java.util.Locale;
import vn.mocson.common.ui.Languages;

/** Both languages side by side, each named in itself, the current one marked. */
class LanguageSwitch extends Nav {

    LanguageSwitch() {
        addClassName("language-switch");
        setAriaLabel(getTranslation("shell.language"));
        add(choice(Languages.VIETNAMESE, "VI", "Tiếng Việt"), choice(Languages.ENGLISH, "EN", "English"));
    }

    private Button choice(Locale language, String label, String name) {
        Button button = new Button(label);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label + " – " + name);
        button.getElement().setAttribute("lang", language.getLanguage());
        boolean current = language.getLanguage().equals(getLocale().getLanguage());
        button.getElement().setAttribute("aria-pressed", String.valueOf(current));
        button.setClassName("chosen", current);
        button.addClickListener(
                click -> click.getSource().getUI().ifPresent(ui -> Preferences.chooseLanguage(ui, language)));
        return button;
    }
}
