package vn.mocson.common.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Names as Vietnamese lists order them: by the given name, which comes last, then from the family name on; letters in the
 * order of the alphabet (a ă â b c d đ …), the same letters by their tone (ngang, huyền, hỏi, ngã, sắc, nặng).
 */
public final class NameOrder {

    /** Of people: the last word decides. */
    public static final Comparator<String> PEOPLE = Comparator.comparing(NameOrder::person, NameOrder::compare);

    /** Of units: from the first word on. */
    public static final Comparator<String> UNITS = Comparator.comparing(NameOrder::words, NameOrder::compare);

    private static final String ALPHABET = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    private NameOrder() {}

    /** A word's letters without their tone, and its tones. */
    private record Word(String letters, String tones) {}

    private static List<Word> person(String name) {
        List<Word> words = new ArrayList<>(words(name));
        if (words.size() > 1) {
            words.addFirst(words.removeLast());
        }
        return words;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (String word : Vietnamese.clean(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word(word));
            }
        }
        return words;
    }

    private static Word word(String word) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            StringBuilder letter = new StringBuilder();
            int tone = 0;
            for (char part : Normalizer.normalize(word.substring(i, i + 1), Normalizer.Form.NFD)
                    .toCharArray()) {
                if (TONES.indexOf(part) >= 0) {
                    tone = TONES.indexOf(part) + 1;
                } else {
                    letter.append(part);
                }
            }
            String plain = Normalizer.normalize(letter, Normalizer.Form.NFC);
            int place = plain.length() == 1 ? ALPHABET.indexOf(plain) : -1;
            letters.append(place < 0 ? plain : String.valueOf((char) ('0' + place)));
            tones.append((char) ('0' + tone));
        }
        return new Word(letters.toString(), tones.toString());
    }

    private static int compare(List<Word> one, List<Word> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = Comparator.comparing(Word::letters)
                    .thenComparing(Word::tones)
                    .compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
