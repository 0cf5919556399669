package vn.mocson.questionbank;

import org.jspecify.annotations.Nullable;

/** What a look at the bank is narrowed to; nulls and an empty text narrow nothing. */
public record BankQuery(
        BankId bank,
        String text,
        @Nullable String topic,
        @Nullable Difficulty difficulty) {}
