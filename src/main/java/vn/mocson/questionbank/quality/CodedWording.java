package vn.mocson.questionbank.quality;

import java.util.Arrays;
import java.util.Set;

/** A {@link Wording} in the numbers of a {@link Dictionary}; the parts are few, and shared where empty. */
record CodedWording(int[] words, int[] names, int[] numbers, int[] actions, int[] kinds, long weight) {

    private static final int[] NONE = {};

    static CodedWording of(Wording wording, Dictionary dictionary) {
        int[] words = dictionary.encode(wording.words());
        return new CodedWording(
                words,
                part(wording.words(), wording.names(), dictionary),
                part(wording.words(), wording.numbers(), dictionary),
                part(wording.words(), wording.actions(), dictionary),
                part(wording.words(), wording.kinds(), dictionary),
                dictionary.weight(words));
    }

    /** A word that the dictionary lacks is in no other wording, so that any negative number will do. */
    private static int[] part(Set<String> words, Set<String> part, Dictionary dictionary) {
        assert words.containsAll(part);
        return part.isEmpty() ? NONE : dictionary.encode(part);
    }

    /**
     * Each has a name that the other lacks, or a number, or they tell of different actions, or not of the same
     * kinds of bodies: alike in the rest, they are about different things.
     */
    boolean tellsOfAnotherThan(CodedWording other) {
        return lacks(other.words, names) && lacks(words, other.names)
                || lacks(other.words, numbers) && lacks(words, other.numbers)
                || !Arrays.equals(kinds, other.kinds)
                || actions.length > 0 && other.actions.length > 0 && disjoint(actions, other.actions);
    }

    /** Shared weight ÷ weight of both together, in per cent. */
    int likeness(CodedWording other, Dictionary dictionary) {
        long shared = 0;
        int i = 0;
        int j = 0;
        while (i < words.length && j < other.words.length) {
            if (words[i] == other.words[j] && words[i] >= 0) {
                shared += dictionary.weight(words[i]);
                i++;
                j++;
            } else if (words[i] <= other.words[j]) {
                i++;
            } else {
                j++;
            }
        }
        long union = weight + other.weight - shared;
        return union == 0 ? 0 : (int) (100 * shared / union);
    }

    /** All words of the one are in the other, which has no number of its own. */
    boolean partOf(CodedWording other) {
        return !lacks(other.words, words) && !lacks(words, other.numbers);
    }

    private static boolean lacks(int[] sorted, int[] wanted) {
        for (int word : wanted) {
            if (word < 0 || Arrays.binarySearch(sorted, word) < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean disjoint(int[] one, int[] other) {
        for (int word : one) {
            if (word >= 0 && Arrays.binarySearch(other, word) >= 0) {
                return false;
            }
        }
        return true;
    }
}
