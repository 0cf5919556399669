package vn.mocson.support;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What may become of a ticket. A report is written by SQL, for it may come in crowds. */
@Entity(name = "support_ticket")
class Ticket {

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private TicketState state;

    @SuppressWarnings("UnusedVariable") // read at the look-up page
    private String answer;

    @SuppressWarnings("UnusedVariable")
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Ticket() {}

    TicketState state() {
        return state;
    }

    /** @throws TicketRefused where somebody else was faster */
    void take() {
        require(state == TicketState.NEW);
        state = TicketState.IN_PROGRESS;
    }

    /** An answer may be given again, to mend it. @throws TicketRefused where it was closed meanwhile */
    void answer(String text, Instant now) {
        require(state != TicketState.CLOSED);
        state = TicketState.ANSWERED;
        answer = text;
        answeredAt = now;
    }

    /** @throws TicketRefused where it is closed */
    void close() {
        require(state != TicketState.CLOSED);
        state = TicketState.CLOSED;
    }

    /** @throws TicketRefused where there is nothing to open again */
    void reopen() {
        require(state == TicketState.CLOSED || state == TicketState.ANSWERED);
        state = TicketState.IN_PROGRESS;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw TicketRefused.changedMeanwhile();
        }
    }
}
