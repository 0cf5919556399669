package vn.mocson.exam;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param result null until the rules show it */
public record Submitted(
        AttemptState state,
        Instant submittedAt,
        int answered,
        Receipt receipt,
        @Nullable Result result) {

    public record Receipt(String code, String hash) {}

    public record Result(int correct, int questions, BigDecimal points) {}
}
