package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The final ranking of a round.
 *
 * @param actual the true value of the prediction it was computed with; null where nothing is predicted
 * @param actualAtClose the true value as it was counted at the close; another one where results were corrected since
 */
public record RoundClosing(
        Instant at, @Nullable BigDecimal actual, @Nullable BigDecimal actualAtClose, long people) {}
