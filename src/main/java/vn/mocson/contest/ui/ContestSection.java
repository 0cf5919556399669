package vn.mocson.contest.ui;

import com.vaadin.flow.component.Component;

/**
 * A page of a contest's console. Each module contributes its own as a bean, so that the contest's menu knows
 * no module but finds all.
 *
 * @param order from left to right
 * @param title translation key of the link's text
 * @param view a view whose route has the parameter {@code slug}; the link is there for who may open it
 */
public record ContestSection(int order, String title, Class<? extends Component> view) {}
