package vn.mocson.contest.ui;

import com.vaadin.flow.component.Component;

/**
 * A page of a contest's console. Each module contributes its own as a bean, so that the contest's menu knows
 * no module but finds all.
 *
 * @param part of the menu it stands in
 * @param order from left to right in that part
 * @param title translation key of the link's text
 * @param view a view whose route has the parameter {@code slug}; the link is there for who may open it
 */
public record ContestSection(ContestPart part, int order, String title, Class<? extends Component> view) {}
