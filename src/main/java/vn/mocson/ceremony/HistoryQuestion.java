package vn.mocson.ceremony;

import java.util.List;

/** A question of a finished round with its answer. @param right places of the right options, from 0 */
record HistoryQuestion(String question, List<String> options, List<Integer> right, String explanation, String source) {

    HistoryQuestion {
        options = List.copyOf(options);
        right = List.copyOf(right);
    }
}
