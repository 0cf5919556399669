package vn.mocson.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import vn.mocson.common.security.Access;

/** A page in place of the one asked for: what happened, what it means, what to do. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "";

    void show(String heading, String sentence) {
        title = heading;
        addClassName("error-page");
        boolean staff = Access.has("STAFF");
        Anchor home = new Anchor(staff ? "/quan-tri" : "/", getTranslation(staff ? "error.console" : "error.home"));
        home.addClassName("button-link");
        removeAll();
        add(new H1(heading), new Paragraph(sentence), home);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", title);
    }
}
