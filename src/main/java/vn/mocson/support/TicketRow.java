package vn.mocson.support;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ticket as the secretariat reads it. */
public record TicketRow(
        TicketId id,
        TicketNumber number,
        TicketKind kind,
        String story,
        String contact,
        String receiptCode,
        @Nullable TicketPlace place,
        @Nullable String trouble,
        String device,
        TicketState state,
        Instant reportedAt,
        String answer,
        @Nullable Instant answeredAt) {

    @Override
    public String toString() {
        return "TicketRow[" + number + "]";
    }
}
