package vn.mocson.exam;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param result null until the rules show it
 * @param late answers that came after the attempt was handed in; left out where there are none
 */
public record Submitted(
        AttemptState state,
        Instant submittedAt,
        int answered,
        Receipt receipt,
        @Nullable Result result,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Late late) {

    Submitted with(@Nullable Late late) {
        return new Submitted(state, submittedAt, answered, receipt, result, late);
    }

    public record Receipt(String code, String hash) {}

    public record Result(int correct, int questions, BigDecimal points) {}
}
