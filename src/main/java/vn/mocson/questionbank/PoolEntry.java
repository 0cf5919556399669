package vn.mocson.questionbank;

/** An approved question that a paper may draw. */
public record PoolEntry(QuestionId id, String topic, Difficulty difficulty) {}
