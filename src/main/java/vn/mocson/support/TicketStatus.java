package vn.mocson.support;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the number opens for anybody: nothing about who reported, nor what.
 *
 * @param withheld there is an answer, but the reporter left something only they know, and it was not told yet
 * @param answer of the secretariat; empty while there is none, or while it is withheld
 */
public record TicketStatus(
        TicketNumber number,
        TicketState state,
        Instant reportedAt,
        boolean withheld,
        String answer,
        @Nullable Instant answeredAt) {}
