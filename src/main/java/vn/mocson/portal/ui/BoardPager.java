package vn.mocson.portal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.portal.PublicBoards;

/** Earlier and later places of a board. */
class BoardPager extends Nav {

    private final Button earlier = new Button(getTranslation("board.earlier"), Glyph.ARROW_LEFT.icon());
    private final Button later = new Button(getTranslation("board.later"), Glyph.ARROW_RIGHT.icon());
    private final Span places = new Span();
    private int page;

    BoardPager(IntConsumer turnTo) {
        addClassName("board-pager");
        setAriaLabel(getTranslation("board.pages"));
        later.setIconAfterText(true);
        earlier.addClickListener(click -> turnTo.accept(page - 1));
        later.addClickListener(click -> turnTo.accept(page + 1));
        add(earlier, places, later);
        setVisible(false);
    }

    /** @param kept whether the total is only a lower bound, and not told */
    void show(int newPage, long total, boolean kept) {
        page = newPage;
        long first = (long) page * PublicBoards.PAGE_SIZE + 1;
        long last = Math.min(total, first + PublicBoards.PAGE_SIZE - 1);
        places.setText(
                kept
                        ? Wording.number(first) + "–" + Wording.number(last)
                        : getTranslation(
                                "board.places", Wording.number(first), Wording.number(last), Wording.number(total)));
        earlier.setEnabled(page > 0);
        later.setEnabled(last < total);
        setVisible(total > PublicBoards.PAGE_SIZE);
    }
}
