package vn.mocson.ceremony;

import org.jspecify.annotations.Nullable;

/**
 * Somebody on a board that was frozen.
 *
 * @param shownText what the public saw of them; empty where they were not on the board yet
 * @param shownKey by which the public board ordered them, smaller is better; null where they were not on it
 * @param trueKey by which the final ranking orders them; null where they are no longer in it
 */
record BoardPlace(
        String key,
        String holder,
        String unit,
        String shownText,
        @Nullable String shownKey,
        String trueText,
        @Nullable String trueKey) {

    @Override
    public String toString() {
        return "BoardPlace[" + key + "]"; // names stay out of logs
    }
}
