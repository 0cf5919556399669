package vn.mocson.common.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whole numbers in words, as papers about money repeat them: {@code Hai triệu năm trăm nghìn}. */
public final class NumberWords {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final long BILLION = 1_000_000_000;

    private NumberWords() {}

    /** @param n from 0 on */
    public static String of(long n) {
        List<String> words = new ArrayList<>();
        if (n == 0) {
            words.add(DIGITS[0]);
        }
        whole(words, n, false);
        String text = String.join(" ", words);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** @param behind whether something stands before it: then its hundreds are said even where there are none */
    private static void whole(List<String> words, long n, boolean behind) {
        if (n >= BILLION) {
            whole(words, n / BILLION, behind);
            words.add("tỷ");
            group(words, n % BILLION, true);
        } else {
            group(words, n, behind);
        }
    }

    private static void group(List<String> words, long n, boolean behind) {
        boolean said = behind;
        int[] scale = {1_000_000, 1_000, 1};
        String[] names = {"triệu", "nghìn", ""};
        for (int i = 0; i < scale.length; i++) {
            int three = (int) (n / scale[i] % 1_000);
            if (three > 0) {
                three(words, three, said);
                if (!names[i].isEmpty()) {
                    words.add(names[i]);
                }
                said = true;
            }
        }
    }

    private static void three(List<String> words, int n, boolean behind) {
        int tens = n / 10 % 10;
        int ones = n % 10;
        if (n >= 100 || behind) {
            words.add(DIGITS[n / 100]);
            words.add("trăm");
        }
        if (tens == 0) {
            if (ones > 0 && (n >= 100 || behind)) {
                words.add("linh");
            }
        } else if (tens == 1) {
            words.add("mười");
        } else {
            words.add(DIGITS[tens]);
            words.add("mươi");
        }
        if (ones > 0) {
            words.add(tens > 1 && ones == 1 ? "mốt" : tens > 0 && ones == 5 ? "lăm" : DIGITS[ones]);
        }
    }
}
