package vn.mocson.questionbank;

import java.util.List;

/** A question as the staff sees it in the bank's grid, key included. */
public record BankRow(
        QuestionId id,
        String topic,
        Difficulty difficulty,
        QuestionState state,
        String text,
        List<BankOption> options,
        String explanation,
        String source) {

    public record BankOption(String text, boolean correct) {}
}
