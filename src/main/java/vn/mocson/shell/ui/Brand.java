package vn.mocson.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The mark and the name; leads home. */
class Brand extends Anchor {

    Brand() {
        super("/");
        addClassName("brand");
        Image mark = new Image("icon.svg", "");
        mark.addClassName("brand-mark");
        Span name = new Span(getTranslation("app.name"));
        name.addClassName("brand-name");
        add(mark, name);
        setAriaLabel(getTranslation("app.home"));
    }
}
