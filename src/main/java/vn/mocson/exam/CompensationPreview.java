package vn.mocson.exam;

import java.time.Duration;

/**
 * What giving time back changes.
 *
 * @param open attempts that get a later deadline
 * @param submitted attempts handed in whose working time becomes shorter
 * @param expired attempts ended by the deadline whose working time becomes shorter; they are not reopened
 * @param most the largest change of one attempt
 */
public record CompensationPreview(int open, int submitted, int expired, Duration most) {}
