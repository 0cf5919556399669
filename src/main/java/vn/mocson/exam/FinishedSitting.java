package vn.mocson.exam;

import java.util.List;
import vn.mocson.questionbank.QuestionId;

/** A counting attempt without the person: for figures about questions. */
public record FinishedSitting(List<QuestionId> questions, Responses responses) {}
