package vn.mocson.ceremony;

/** @param revision 0 where nothing was saved yet; a change names the one it was made at */
public record KeptProgramme(long revision, Programme programme) {}
