package vn.mocson.report;

/**
 * Which figures a sheet may hold.
 *
 * @param internal whether it is for those who run the contest; then it says so
 * @param people who registered and took part, and all that can be reckoned from it
 * @param entries attempts that were handed in
 * @param allCorrect who had everything right
 */
record Shown(boolean internal, boolean people, boolean entries, boolean allCorrect) {}
