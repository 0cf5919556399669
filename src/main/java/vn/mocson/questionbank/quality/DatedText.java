package vn.mocson.questionbank.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A clean text (as drafts have it) and the dates in it.
 *
 * @param words the text with each date as one word ({@link PartialDate#word})
 * @param dates that say when; not those that only bound it (“trước năm 2025”, “tính đến 2024”)
 * @param range whether a stretch of time stands in it (“15–19/06/1948”, “từ ngày … đến ngày …”)
 */
record DatedText(String words, List<PartialDate> dates, boolean range) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final String YEAR = "(1\\d{3}|2[01]\\d{2})";
    private static final String NAM = "n[aă]m";
    private static final String THANG = "th[aá]ng";
    private static final String NGAY = "(?:ng[aà]y|m[uùoồ]ng|đ[eê]m|s[aá]ng|tr[uư]a|chi[eề]u|t[oố]i)";

    /** The longest way of writing first. Groups: which way, and its numbers. */
    private static final Pattern DATE = Pattern.compile(
            "(?=[\\dntmđsc])(?<![\\d\\p{L}/.,-])(?:"
                    + ("(?:" + NGAY + "\\s+)?" + DAY + "\\s?([/.-])\\s?" + MONTH + "\\s?\\2\\s?" + YEAR)
                    + ("|" + NGAY + "\\s+" + DAY + "\\s+" + THANG + "\\s+" + MONTH + "(?:\\s*,?\\s*(?:" + NAM
                            + "|[/-])?\\s*" + YEAR + ")?")
                    + ("|" + DAY + "\\s+" + THANG + "\\s+" + MONTH + "\\s*,?\\s+" + NAM + "\\s+" + YEAR)
                    + ("|" + NGAY + "\\s+" + DAY + "\\s?[/-]\\s?" + MONTH)
                    + ("|" + THANG + "\\s+" + MONTH + "\\s*(?:[/.-]|,?\\s*" + NAM + ")\\s*" + YEAR)
                    + ("|" + MONTH + "/" + YEAR)
                    + ("|" + NAM + "\\s+" + YEAR)
                    + ")(?![\\d\\p{L}]|[/.-]\\d|/)",
            FLAGS);

    private static final Pattern ALONE =
            Pattern.compile("(?:v[aà]o\\s+)?(?:" + DAY + "[/-]" + MONTH + "|" + YEAR + ")\\.?", FLAGS);

    private static final String JOINT = "(?:–|—|-|(?<!\\p{L})(?:đến|den|tới|toi))";
    private static final Pattern JOINT_BEFORE =
            Pattern.compile("[\\d\\p{L}]\\s*" + JOINT + "\\s*(?:h[eế]t\\s+)?(?:ng[aà]y\\s+)?$", FLAGS);
    private static final Pattern JOINT_AFTER = Pattern.compile(
            "^\\s*(?:(?:–|—|-)|(?:đến|den|tới|toi)\\s+(?:h[eế]t\\s+)?(?:" + NGAY + "|" + THANG + "|" + NAM + "|\\d))",
            FLAGS);
    private static final Pattern TWO_DAYS = Pattern.compile("\\d\\s+v[aà]\\s+$", FLAGS);

    /** Earlier in the same part of the sentence: the date is a limit or a point of view, not when it happened. */
    private static final Pattern BOUND = Pattern.compile(
            "(?<!\\p{L})(?:trước|truoc|sau|theo|đến|den|tới|khoảng|khoang|gần|hơn|kể từ|ke tu)(?!\\p{L})", FLAGS);

    private static final Pattern PART_ENDS = Pattern.compile("[,;:.!?()“”\"](?:\\s|$)|[(“\"]");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.;!?…])\\s+");

    private record Found(int start, int end, PartialDate date) {}

    static DatedText of(String text) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return new DatedText(text, List.of(), false);
        }
        StringBuilder words = new StringBuilder();
        List<PartialDate> dates = new ArrayList<>();
        boolean range = false;
        int from = 0;
        List<Found> all = find(text);
        for (Found found : all) {
            String before = text.substring(0, found.start());
            boolean stretch = JOINT_BEFORE.matcher(before).find()
                    || TWO_DAYS.matcher(before).find()
                    || JOINT_AFTER.matcher(text.substring(found.end())).find();
            words.append(text, from, found.start());
            from = found.end();
            if (stretch) {
                range = true;
            } else if (BOUND.matcher(lastPart(before)).find()) {
                continue;
            } else {
                dates.add(found.date());
            }
            words.append(' ').append(found.date().word()).append(' ');
        }
        words.append(text.substring(from));
        return new DatedText(words.toString(), List.copyOf(dates), range);
    }

    /** The date that the whole text is, as an option; null where it is more, or something else. */
    static @Nullable PartialDate dateAlone(String text) {
        Matcher alone = ALONE.matcher(text);
        if (alone.matches()) {
            return alone.group(3) != null
                    ? PartialDate.of(Integer.parseInt(alone.group(3)), 0, 0)
                    : PartialDate.of(0, Integer.parseInt(alone.group(2)), Integer.parseInt(alone.group(1)));
        }
        DatedText dated = of(text);
        if (dated.range() || dated.dates().size() != 1) {
            return null;
        }
        PartialDate date = dated.dates().getFirst();
        return dated.without(date).replaceAll("[^\\p{L}\\p{N}]", "").isEmpty() ? date : null;
    }

    static List<String> sentences(String text) {
        return List.of(SENTENCE_ENDS.split(text));
    }

    /** The words less this date. */
    String without(PartialDate date) {
        return words.replace(" " + date.word() + " ", " ");
    }

    private static String lastPart(String before) {
        int start = 0;
        Matcher ends = PART_ENDS.matcher(before);
        while (ends.find()) {
            start = ends.end();
        }
        return before.substring(start);
    }

    private static List<Found> find(String text) {
        List<Found> all = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            PartialDate date = date(matcher.toMatchResult());
            if (date != null) {
                all.add(new Found(matcher.start(), matcher.end(), date));
            }
        }
        return all;
    }

    private static @Nullable PartialDate date(MatchResult match) {
        if (match.group(4) != null) {
            return date(match, 4, 3, 1);
        }
        if (match.group(5) != null) {
            return date(match, 7, 6, 5);
        }
        if (match.group(8) != null) {
            return date(match, 10, 9, 8);
        }
        if (match.group(11) != null) {
            return date(match, 0, 12, 11);
        }
        if (match.group(13) != null) {
            return date(match, 14, 13, 0);
        }
        return match.group(15) != null ? date(match, 16, 15, 0) : date(match, 17, 0, 0);
    }

    private static @Nullable PartialDate date(MatchResult match, int year, int month, int day) {
        return PartialDate.of(number(match, year), number(match, month), number(match, day));
    }

    private static int number(MatchResult match, int group) {
        return group == 0 || match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }
}
