package vn.mocson.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page between the password and the console: it looks like the sign-in page it comes after. */
abstract class EntrancePage extends Div implements HasDynamicTitle {

    private String title = "";

    final void show(String heading, String sentence, Component... content) {
        title = heading;
        removeAll();
        addClassName("sign-in");
        Div words = new Div(new H1(heading), new Paragraph(sentence));
        words.addClassName("sign-in-heading");
        Main card = new Main(words);
        card.addClassNames("sign-in-card", "entrance-card");
        card.add(content);
        add(aside(), card);
    }

    private Div aside() {
        Image mark = new Image("icon.svg", "");
        mark.addClassName("brand-mark");
        Span name = new Span(getTranslation("app.name"));
        name.addClassName("brand-name");
        Div brand = new Div(mark, name);
        brand.addClassName("brand");
        Div aside = new Div(brand, new Paragraph(getTranslation("app.sentence")));
        aside.addClassName("sign-in-aside");
        return aside;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", title);
    }
}
