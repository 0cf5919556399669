package vn.mocson.support.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import vn.mocson.common.ui.Glyph;
import vn.mocson.support.TicketState;

/** Where a ticket stands, as a word behind a sign. */
class TicketMark extends Span {

    TicketMark(TicketState state) {
        addClassNames("ticket-mark", "ticket-" + state.name().toLowerCase(Locale.ROOT));
        Glyph glyph =
                switch (state) {
                    case NEW -> Glyph.WARNING;
                    case IN_PROGRESS -> Glyph.CLOCK;
                    case ANSWERED -> Glyph.CHAT;
                    case CLOSED -> Glyph.CHECK;
                };
        add(glyph.icon(), new Span(getTranslation("tickets.state." + state)));
    }
}
