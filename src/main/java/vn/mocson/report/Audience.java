package vn.mocson.report;

/** For whom figures are put into words. */
public enum Audience {
    /** Everybody: what people are asked to guess, and what is not published yet, is left out. */
    PUBLIC,
    /** Those who run the contest and report upward. */
    INTERNAL
}
