package vn.mocson.questionbank;

public record BankSummary(BankId id, String code, String name, int approved, int topics) {}
