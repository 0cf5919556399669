package vn.mocson.exam;

import java.time.Instant;
import java.util.List;

/**
 * Answers that arrived when the attempt took none any more.
 *
 * @param receivedAt when they arrived first
 * @param kept whether they are on record; not where they came days later or again and again
 * @param questions those whose late answer differs from the one that counts
 * @param prediction whether the prediction is among them
 */
public record Late(Instant receivedAt, boolean kept, List<String> questions, boolean prediction) {}
