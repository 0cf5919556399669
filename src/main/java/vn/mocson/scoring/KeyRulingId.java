package vn.mocson.scoring;

import java.io.Serializable;

public record KeyRulingId(long value) implements Serializable {}
