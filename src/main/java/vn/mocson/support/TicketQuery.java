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
        ContestId contest, String text, @Nullable TicketState state) {}
