package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import vn.mocson.contest.ContestDefinition;

/** The way in, under the thumb on a phone wherever the page is scrolled to. */
class EnterBar extends Div {

    EnterBar(ContestDefinition contest, Instant now) {
        addClassName("enter-bar");
        add(new EnterLink(contest, contest.stateAt(now)));
    }
}
