package vn.mocson.support;

/** A ticket inside the house. */
public record TicketId(long value) {}
