package vn.mocson.exam;

/**
 * @param created false where the person already had this attempt open
 * @param marked whether it is new and was given the mark of its browser
 */
public record Started(AttemptView attempt, boolean created, boolean marked) {}
