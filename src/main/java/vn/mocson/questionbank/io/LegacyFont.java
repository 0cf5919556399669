package vn.mocson.questionbank.io;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionProblem;

/**
 * Vietnamese as it was written before Unicode: Latin-1 characters that only a certain font shows as Vietnamese
 * letters. Known by the font's name where there is one, else only by what no other text looks like.
 */
enum LegacyFont {
    /** TCVN 5712:1993 VN3, called ABC: fonts {@code .VnTime}; {@code .VnTimeH} shows the same characters as capitals. */
    TCVN3,
    /** VNI for Windows: a vowel and then a character for its marks; fonts {@code VNI-Times}. */
    VNI;

    static final String NOT_CONVERTED =
            "Có thể dùng phông chữ cũ (TCVN3 hoặc VNI) nhưng chưa đủ chắc chắn để chuyển sang"
                    + " Unicode nên được giữ nguyên; hãy gõ lại những chữ bị sai.";

    private static final Map<Character, String> TCVN3_LETTERS = letters("¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00ADư®đ"
            + "µà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậ"
            + "ÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞị"
            + "ßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợ"
            + "ïùñủòũóúôụõừöửøứ÷ữùựúỳûỷüỹýýþỵ");

    /** Those that stand alone; {@code ô} and {@code ö} may have a mark behind them. */
    private static final Map<Character, String> VNI_LETTERS = letters("íí" + "ìì" + "æỉ" + "óĩ" + "òị" + "ôơ" + "öư"
            + "îỵ" + "ñđ" + "ÍÍ" + "ÌÌ" + "ÆỈ" + "ÓĨ" + "ÒỊ" + "ÔƠ" + "ÖƯ" + "ÎỴ" + "ÑĐ");

    private static final String GRAVE = "\u0300";
    private static final String ACUTE = "\u0301";
    private static final String TILDE = "\u0303";
    private static final String HOOK = "\u0309";
    private static final String DOT = "\u0323";
    private static final String HAT = "\u0302";
    private static final String BREVE = "\u0306";

    private static final Map<Character, String> VNI_MARKS = Map.ofEntries(
            Map.entry('ù', ACUTE),
            Map.entry('ø', GRAVE),
            Map.entry('û', HOOK),
            Map.entry('õ', TILDE),
            Map.entry('ï', DOT),
            Map.entry('â', HAT),
            Map.entry('á', HAT + ACUTE),
            Map.entry('à', HAT + GRAVE),
            Map.entry('å', HAT + HOOK),
            Map.entry('ã', HAT + TILDE),
            Map.entry('ä', HAT + DOT),
            Map.entry('ê', BREVE),
            Map.entry('é', BREVE + ACUTE),
            Map.entry('è', BREVE + GRAVE),
            Map.entry('ú', BREVE + HOOK),
            Map.entry('ü', BREVE + TILDE),
            Map.entry('ë', BREVE + DOT));

    /** Vietnamese letters that only Unicode has. */
    private static final Pattern ONLY_UNICODE =
            Pattern.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]|[aăâeêioôơuưyAĂÂEÊIOÔƠUƯY][\u0300\u0301\u0303\u0309\u0323]");

    private static final Pattern LATIN_1 = Pattern.compile("[\u00A1-\u00FF]");

    /** Signs that touch letters only in TCVN3; quotes, degrees and the like are not among them. */
    private static final Pattern TCVN3_SIGN =
            Pattern.compile("(?<=[A-Za-z])[µ¶·¸¹¨©ª¬\u00AD®¼½¾Þß×ØÆ]|[®§](?=[A-Za-z\u00A1-\u00FF])");

    /** Pairs that no language in Latin-1 has. */
    private static final Pattern VNI_PAIR =
            Pattern.compile("(?i)[aeouy][øåõä]|[öô][ùøûõï]|öô|ñ[aeiouyöô](?=[øåõäùûïâáàãêéèúüë])|[aeouy][ûï](?=\\W|$)");

    private static final Pattern VNI_SURE = Pattern.compile("(?i)[aeouy][øåõä]|[öô][ùøûõï]|öô");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\u00A1-\u00BF×÷\u0300-\u0323]+");

    /** A Vietnamese syllable without its tone. */
    private static final Pattern SYLLABLE = Pattern.compile("(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?"
            + "(uyê|uya|uây|uôi|ươi|ươu|iêu|yêu|oai|oay|oeo|uyu|oao|uâ|uê|uô|uơ|uy|ua|ui|ưa|ưi|ưu|ươ|iê|yê|ia|iu|êu|ai|ao|au|ay|âu|ây|eo"
            + "|oa|oă|oe|oi|oo|ôi|ơi|[aăâeêioôơuưy])"
            + "(ch|nh|ng|[cmnpt])?");

    private static final int ENOUGH_SIGNS = 5;
    private static final int ENOUGH_KINDS = 3;
    private static final double PLAUSIBLE = 0.85;

    /**
     * @param font what the whole text is written for, null where nothing is certain
     * @param doubtful something of it looks like it all the same
     */
    record Finding(@Nullable LegacyFont font, boolean doubtful) {}

    /** By the name of a font: {@code .VnTime}, {@code .VnArialH}, {@code VNI-Times}; null for another one. */
    static @Nullable LegacyFont named(String font) {
        String name = font.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return TCVN3;
        }
        return name.startsWith("vni-") || name.startsWith("vni ") ? VNI : null;
    }

    /** Whether a font of TCVN3 shows small letters as capitals. */
    static boolean showsCapitals(String font) {
        return named(font) == TCVN3 && font.strip().endsWith("H");
    }

    /** Looks at plain text as a whole; Unicode Vietnamese and French are never taken for it. */
    static Finding find(String text) {
        boolean looks = looksLegacy(text);
        if (!looks) {
            return new Finding(null, false);
        }
        if (!ONLY_UNICODE.matcher(text).find()) {
            for (LegacyFont font : values()) {
                if (font.isSurely(text)) {
                    return new Finding(font, false);
                }
            }
        }
        return new Finding(null, true);
    }

    /** At least one sign that hardly stands in any other text. */
    static boolean looksLegacy(String text) {
        return kinds(TCVN3_SIGN, text).size() >= 2 || kinds(VNI_SURE, text).size() >= 2;
    }

    private boolean isSurely(String text) {
        Pattern signs = this == TCVN3 ? TCVN3_SIGN : VNI_PAIR;
        return (this == TCVN3 || kinds(VNI_SURE, text).size() >= 2)
                && signs.matcher(text).results().limit(ENOUGH_SIGNS).count() >= ENOUGH_SIGNS
                && kinds(signs, text).size() >= ENOUGH_KINDS
                && reads(text);
    }

    /** Whether the words that it changes become Vietnamese ones. */
    boolean reads(String text) {
        int changed = 0;
        int vietnamese = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (LATIN_1.matcher(word.group()).find()) {
                changed++;
                if (isSyllable(toUnicode(word.group()))) {
                    vietnamese++;
                }
            }
        }
        return vietnamese >= changed * PLAUSIBLE;
    }

    private static Set<String> kinds(Pattern signs, String text) {
        Set<String> kinds = new HashSet<>();
        Matcher found = signs.matcher(text);
        while (kinds.size() < ENOUGH_KINDS && found.find()) {
            kinds.add(found.group());
        }
        return kinds;
    }

    static boolean isSyllable(String word) {
        String plain =
                Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
        return SYLLABLE.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .matches();
    }

    /** Whether every character beyond ASCII has a meaning in it, and none is a letter that only Unicode has. */
    boolean covers(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean punctuation = c == '\u00A0' || c >= '\u2000' && c <= '\u206F' || c == MarkedText.PICTURE;
            if (c >= 0x80 && !punctuation) {
                boolean known =
                        this == TCVN3 ? TCVN3_LETTERS.containsKey(c) : VNI_LETTERS.containsKey(c) || isMark(text, i);
                if (!known) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isMark(String text, int at) {
        return VNI_MARKS.containsKey(Character.toLowerCase(text.charAt(at)))
                && at > 0
                && "aeouyAEOUYôÔöÖ".indexOf(text.charAt(at - 1)) >= 0;
    }

    static boolean hasOnlyUnicode(String text) {
        return ONLY_UNICODE.matcher(text).find();
    }

    /** In NFC; what has no meaning in it stays. */
    String toUnicode(String text) {
        StringBuilder unicode = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (this == TCVN3) {
                unicode.append(TCVN3_LETTERS.getOrDefault(c, String.valueOf(c)));
            } else if (isMark(text, i)) {
                unicode.append(VNI_MARKS.get(Character.toLowerCase(c)));
            } else {
                unicode.append(VNI_LETTERS.getOrDefault(c, String.valueOf(c)));
            }
        }
        return Normalizer.normalize(unicode, Normalizer.Form.NFC);
    }

    QuestionProblem converted(int line) {
        return new QuestionProblem(
                ProblemCode.LEGACY_FONT,
                "Câu này viết bằng phông chữ cũ (" + name() + "), đã chuyển sang Unicode; hãy đọc lại trước khi dùng.",
                line);
    }

    private static Map<Character, String> letters(String pairs) {
        Map<Character, String> letters = new HashMap<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            letters.put(pairs.charAt(i), pairs.substring(i + 1, i + 2));
        }
        return letters;
    }
}
