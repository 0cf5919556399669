package vn.mocson.integrity;

import java.io.Serializable;

public record FindingId(long value) implements Serializable {}
