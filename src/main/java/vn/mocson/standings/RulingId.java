package vn.mocson.standings;

import java.io.Serializable;

public record RulingId(long value) implements Serializable {}
