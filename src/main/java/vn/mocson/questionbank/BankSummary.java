package vn.mocson.questionbank;

import java.io.Serializable;

/** A bank in the list of banks; counts of questions, {@code sets} of sealed sets. */
public record BankSummary(
        BankId id, String code, String name, int questions, int approved, int submitted, int topics, int sets)
        implements Serializable {}
