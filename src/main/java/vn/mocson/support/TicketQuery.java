package vn.mocson.support;

import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;

/**
 * Which tickets.
 *
 * @param text in number, story, contact or receipt code, without regard to tone marks; empty for all
 * @param state null for any
 */
public record TicketQuery(
        ContestId contest, String text, @Nullable TicketState state, Order order) {

    /** Those nobody has taken yet first. */
    public TicketQuery(ContestId contest, String text, @Nullable TicketState state) {
        this(contest, text, state, Order.WAITING_FIRST);
    }

    public enum Order {
        /** Those nobody has taken yet, then the latest. */
        WAITING_FIRST,
        NEWEST,
        OLDEST
    }
}
