package vn.mocson.contest;

/** One thing that entrants are told. */
public record AnnouncementId(long value) {}
