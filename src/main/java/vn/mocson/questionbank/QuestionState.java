package vn.mocson.questionbank;

/** Where a question stands on its way through approval. Only approved ones reach a paper. */
public enum QuestionState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REJECTED,
    RETIRED
}
