package vn.mocson.common.web;

import java.time.Duration;

/**
 * What a request is about, the most urgent first: an answer that waits may be lost with a battery, somebody who
 * waits to start loses nothing, and a page can be asked for again.
 *
 * <p>Starts and submissions are written in groups, so that many at once cost less than one after another; the other
 * numbers are for two processors, where more at once make nothing faster.
 */
public enum Lane {
    /** Handing in. Whoever is about to be late is not sent away. */
    SUBMISSION(64, 10_000, Duration.ofSeconds(20)),
    /** Starting; who does not get in within a moment is given a place in a line. */
    START(48, 256, Duration.ofSeconds(2)),
    /** Registering and signing in. */
    IDENTITY(8, 1_000, Duration.ofSeconds(8)),
    /** The screens and remotes of a ceremony: a handful, in front of a full hall. */
    STAGE(16, 200, Duration.ofSeconds(5)),
    /** Everything else that pages of the door ask for. */
    READ(12, 1_000, Duration.ofSeconds(5)),
    /** Pages of the house. */
    HOUSE(16, 500, Duration.ofSeconds(8));

    private final int atOnce;
    private final int waiting;
    private final Duration patience;

    Lane(int atOnce, int waiting, Duration patience) {
        this.atOnce = atOnce;
        this.waiting = waiting;
        this.patience = patience;
    }

    /** How many are worked on at the same moment. */
    int atOnce() {
        return atOnce;
    }

    /** How many may wait for that; the next is sent away at once. */
    int waiting() {
        return waiting;
    }

    /** How long one waits before being sent away. */
    Duration patience() {
        return patience;
    }
}
