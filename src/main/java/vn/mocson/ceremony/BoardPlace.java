package vn.mocson.ceremony;

import org.jspecify.annotations.Nullable;

/**
 * Somebody on a board that was frozen.
 *
 * @param shown as the public saw them; null where they were not on the board yet
 * @param truly as they stand in the final ranking; null where they are no longer in it
 */
record BoardPlace(
        String key,
        String holder,
        String unit,
        @Nullable Standing shown,
        @Nullable Standing truly) {

    /**
     * @param order by which the ranking orders people, smaller is better
     * @param rank among everybody, not among those who are shown
     */
    record Standing(String order, long rank, String text) {}

    @Override
    public String toString() {
        return "BoardPlace[" + key + "]"; // names stay out of logs
    }
}
