package vn.mocson.questionbank;

import java.io.Serializable;
import java.time.Instant;

/** What somebody said about a question or a set. */
public record Remark(long id, String username, String text, Instant at) implements Serializable {}
