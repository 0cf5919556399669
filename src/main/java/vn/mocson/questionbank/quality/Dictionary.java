package vn.mocson.questionbank.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a bank by rarity, so that sets of words become short sorted arrays: number 0 is the rarest.
 * Weights are whole numbers, so that sums do not depend on their order.
 */
final class Dictionary {

    /** As if so many more questions were there: in a small bank no word is rare yet. */
    private static final int PRIOR = 50;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] weights;
    private final int unknown;

    /** @param texts one set of words per question or statement */
    Dictionary(List<Set<String>> texts) {
        Map<String, Integer> uses = new HashMap<>();
        for (Set<String> words : texts) {
            words.forEach(word -> uses.merge(word, 1, Integer::sum));
        }
        List<Map.Entry<String, Integer>> sorted = uses.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> use) -> use.getValue())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        weights = new int[sorted.size()];
        for (int i = 0; i < weights.length; i++) {
            numbers.put(sorted.get(i).getKey(), i);
            weights[i] = weight(texts.size(), sorted.get(i).getValue());
        }
        unknown = weight(texts.size(), 0);
    }

    private static int weight(int texts, int uses) {
        return (int) Math.round(1000 * Math.log(1 + (texts + PRIOR) / (uses + 1.0)));
    }

    /** Sorted, the rarest first; a word that the bank does not have is a negative number of its own. */
    int[] encode(Set<String> words) {
        int[] encoded = new int[words.size()];
        int at = 0;
        int strange = -1;
        for (String word : words.stream().sorted().toList()) {
            Integer number = numbers.get(word);
            encoded[at++] = number == null ? strange-- : number;
        }
        Arrays.sort(encoded);
        return encoded;
    }

    int weight(int word) {
        return word < 0 ? unknown : weights[word];
    }

    long weight(int[] words) {
        long sum = 0;
        for (int word : words) {
            sum += weight(word);
        }
        return sum;
    }

    int size() {
        return weights.length;
    }
}
