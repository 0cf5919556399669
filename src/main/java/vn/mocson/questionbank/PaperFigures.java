package vn.mocson.questionbank;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the paper of a round did as a whole; null where a figure does not exist.
 *
 * @param round its identity as a number, for addresses and choices
 * @param roundName contest and round, as they were called when it was computed
 * @param sittings counted: the first attempt of each person
 * @param fixedPaper whether everybody had the same questions; else alpha is by the blueprint's positions
 * @param alpha Cronbach's alpha in percent
 * @param standardError of a total, in points
 */
public record PaperFigures(
        long round,
        String roundName,
        int sittings,
        boolean fixedPaper,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal median,
        @Nullable BigDecimal deviation,
        @Nullable BigDecimal skewness,
        @Nullable BigDecimal kurtosis,
        @Nullable BigDecimal alpha,
        @Nullable BigDecimal standardError,
        Instant computedAt)
        implements Serializable {}
