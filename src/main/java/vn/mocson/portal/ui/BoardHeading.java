package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.standings.BoardState;

/** Whether a board still moves, and of which second it is. */
class BoardHeading extends Paragraph {

    private final Span state = new Span();
    private final Span asOf = new Span();

    BoardHeading() {
        addClassName("board-heading");
        asOf.addClassName("quiet");
        add(state, asOf);
        hide();
    }

    void show(BoardState boardState, Instant moment) {
        setVisible(true);
        state.setClassName("board-state board-state-" + boardState.name().toLowerCase(Locale.ROOT));
        state.setText(getTranslation("board.state." + boardState));
        asOf.setText(getTranslation("board.asOf", VietnamTime.second(moment)));
    }

    final void hide() {
        setVisible(false);
    }
}
