package vn.mocson.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import vn.mocson.common.ui.Glyph;

/** Light or dark. */
class SchemeSwitch extends Button {

    SchemeSwitch() {
        super(Glyph.MOON.icon());
        addClassName("scheme-switch");
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        setAriaLabel(getTranslation("shell.dark"));
        setTooltipText(getTranslation("shell.dark"));
        addClickListener(click -> click.getSource().getUI().ifPresent(ui -> {
            Preferences.chooseDark(ui, !Preferences.isDark(ui));
            show(Preferences.isDark(ui));
        }));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show(Preferences.isDark(attached.getUI()));
    }

    private void show(boolean dark) {
        getElement().setAttribute("aria-pressed", String.valueOf(dark));
    }
}
