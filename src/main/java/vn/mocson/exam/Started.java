package vn.mocson.exam;

/** @param created false where the person already had this attempt open */
public record Started(AttemptView attempt, boolean created) {}
