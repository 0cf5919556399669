package vn.mocson.unit;

import java.io.Serializable;

public record UnitTreeId(long value) implements Serializable {}
