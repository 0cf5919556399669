package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RunState;

/** The one button: into the participant's door. A plain link past the router, so that it opens on weak phones. */
class EnterLink extends Anchor {

    EnterLink(ContestDefinition contest, RunState phase) {
        super(ContestAddress.door(contest));
        setRouterIgnore(true);
        addClassName("enter-link");
        add(new Span(getTranslation("enter." + phase.name())), Glyph.ARROW_RIGHT.icon());
    }
}
