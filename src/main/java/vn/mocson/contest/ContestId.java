package vn.mocson.contest;

import java.io.Serializable;

public record ContestId(long value) implements Serializable {}
