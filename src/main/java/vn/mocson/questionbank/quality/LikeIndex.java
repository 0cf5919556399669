package vn.mocson.questionbank.quality;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds the wordings that can be at least so much alike, by prefix filtering: two sets whose shared weight
 * is a share <i>t</i> of both together have a common word among the rarest of each, namely before what is
 * left weighs less than <i>t</i> of the set. Only those words are indexed.
 */
final class LikeIndex {

    private final Dictionary dictionary;
    private final int threshold;
    private final int[][] holders;
    private final int size;

    /** @param threshold in per cent */
    LikeIndex(List<CodedWording> wordings, Dictionary dictionary, int threshold) {
        this.dictionary = dictionary;
        this.threshold = threshold;
        size = wordings.size();
        int[] counts = new int[dictionary.size()];
        for (CodedWording wording : wordings) {
            prefix(wording, word -> counts[word]++);
        }
        holders = new int[dictionary.size()][];
        for (int word = 0; word < counts.length; word++) {
            holders[word] = new int[counts[word]];
        }
        Arrays.fill(counts, 0);
        for (int i = 0; i < size; i++) {
            int holder = i;
            prefix(wordings.get(i), word -> holders[word][counts[word]++] = holder);
        }
    }

    /** By their places in the list, ascending. */
    BitSet candidates(CodedWording wording) {
        BitSet found = new BitSet(size);
        prefix(wording, word -> {
            for (int holder : holders[word]) {
                found.set(holder);
            }
        });
        return found;
    }

    private void prefix(CodedWording wording, IntConsumer action) {
        long left = wording.weight();
        for (int word : wording.words()) {
            if (left * 100 < threshold * wording.weight()) {
                return;
            }
            if (word >= 0) {
                action.accept(word);
            }
            left -= dictionary.weight(word);
        }
    }
}
