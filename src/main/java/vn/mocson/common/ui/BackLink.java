package vn.mocson.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** From a page back to the list it was opened from. */
public class BackLink extends RouterLink {

    public BackLink(String list, Class<? extends Component> view) {
        setRoute(view);
        addClassName("back-link");
        add(Glyph.ARROW_LEFT.icon(), new Span(list));
    }
}
