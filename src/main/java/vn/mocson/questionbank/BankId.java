package vn.mocson.questionbank;

import java.io.Serializable;

public record BankId(long value) implements Serializable {}
