package vn.mocson.exam;

import vn.mocson.contest.PlanStep;

/**
 * Something without which a contest is not announced, or a round does not open.
 *
 * @param step of the contest's plan where it is mended
 * @param code stable
 * @param sentence what is missing and what to do, in Vietnamese
 */
public record Essential(PlanStep step, String code, String sentence) {}
