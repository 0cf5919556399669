package vn.mocson.contest;

/** A step of a contest whose date is over or near. */
public record PlanReminder(ContestDefinition contest, PlanLine line) {}
