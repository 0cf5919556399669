/**
 * The thể lệ as people read it, made from the rules object: chapters and articles, the official paper, and the
 * few lines an entrant reads before starting.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("text")
package vn.mocson.contest.text;
