package vn.mocson.questionbank;

/**
 * Why the key of a question version is right, and where that can be looked up.
 *
 * @param text empty where its authors wrote none
 */
public record Explanation(String text, SourceReference source) {}
