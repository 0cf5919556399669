package vn.mocson.portal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import vn.mocson.common.ui.Glyph;

/** Prints what is on the page. */
class PrintLink extends Button {

    PrintLink() {
        setText(getTranslation("contest.print"));
        setIcon(Glyph.PRINT.icon());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("page-print");
        addClickListener(click -> getElement().executeJs("window.print()"));
    }
}
