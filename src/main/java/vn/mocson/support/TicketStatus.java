package vn.mocson.support;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the number opens for anybody: nothing about who reported, nor what.
 *
 * @param answer of the secretariat; empty while there is none
 */
public record TicketStatus(
        TicketNumber number,
        TicketState state,
        Instant reportedAt,
        String answer,
        @Nullable Instant answeredAt) {}
