package vn.mocson.questionbank;

/**
 * A question version that could be, or was, released for practice.
 *
 * @param entry the question it is a version of: its other versions may well have the same key
 * @param topic the topic it stands in
 */
public record ReleasedQuestion(EntryId entry, QuestionId version, TopicId topic) {}
