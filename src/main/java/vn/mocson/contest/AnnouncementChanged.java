package vn.mocson.contest;

/** Entrants of a contest are told something else than before. */
public record AnnouncementChanged(ContestId contest) {}
