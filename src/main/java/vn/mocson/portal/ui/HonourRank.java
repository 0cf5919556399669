package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Span;
import vn.mocson.common.ui.Wording;

/** A place on a board; says so where several share it. */
class HonourRank extends Span {

    /** Without a rank. */
    HonourRank() {
        addClassName("honour-rank");
        setText("–");
    }

    HonourRank(long rank, boolean tied) {
        addClassName("honour-rank");
        add(new Span(Wording.number(rank)));
        if (tied) {
            Span mark = new Span(getTranslation("board.tied"));
            mark.addClassName("honour-tied");
            add(mark);
        }
    }
}
