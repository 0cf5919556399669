package vn.mocson.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a page says where there is nothing to show: what is so, and what to do. */
public class EmptyState extends Div {

    public EmptyState(Glyph glyph, String title, String sentence) {
        addClassName("empty-state");
        add(glyph.icon(), new H2(title), new Paragraph(sentence));
    }
}
