package vn.mocson.scoring.statistics;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.mocson.questionbank.QuestionId;

/**
 * The marks of one attempt that counts for the figures.
 *
 * @param items in the order of the paper's positions: where papers are drawn, position <i>p</i> must mean
 *     the same line of the blueprint in every sitting
 * @param total of the whole paper; usually the sum of the marks
 */
public record Sitting(List<ItemMark> items, BigDecimal total) {

    /**
     * What one question earned.
     *
     * @param mark in points; may be negative
     * @param maximum what the whole key earns, in points
     */
    public record ItemMark(QuestionId question, BigDecimal mark, BigDecimal maximum) {}

    public Sitting {
        items = List.copyOf(items);
        Set<QuestionId> seen = new HashSet<>();
        for (ItemMark item : items) {
            if (!seen.add(item.question())) {
                throw new IllegalArgumentException("question " + item.question() + " stands twice in one paper");
            }
        }
    }

    /** With the sum of the marks as the total. */
    public static Sitting of(List<ItemMark> items) {
        return new Sitting(items, items.stream().map(ItemMark::mark).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
