package vn.mocson.privacy.ui;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import vn.mocson.common.ui.Glyph;
import vn.mocson.privacy.DataRequest;

/** Where a request stands, as a word behind a sign; what is late says so. */
class RequestMark extends Span {

    RequestMark(DataRequest request, LocalDate today) {
        boolean overdue = request.overdue(today);
        addClassNames(
                "ticket-mark", overdue ? "request-overdue" : request.state().waits() ? "ticket-new" : "quiet");
        Glyph glyph =
                switch (request.state()) {
                    case NEW -> overdue ? Glyph.WARNING : Glyph.CLOCK;
                    case ANSWERED -> overdue ? Glyph.WARNING : Glyph.CHAT;
                    case DONE -> Glyph.CHECK;
                    case REFUSED -> Glyph.CLOSE;
                    case TAKEN_BACK -> Glyph.UNDO;
                };
        String state = getTranslation("requests.state." + request.state());
        add(glyph.icon(), new Span(overdue ? getTranslation("requests.overdue", state) : state));
    }
}
