package vn.mocson.questionbank;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How well a topic is known: over its questions in one round or several.
 *
 * @param facility 0 to 1: the mean of its questions, each weighed by its sittings
 */
public record TopicUse(String topic, int questions, int sittings, BigDecimal facility) implements Serializable {}
