package vn.mocson.exam;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.RoundId;

/**
 * Time to be given back: a past interval, or minutes more.
 *
 * @param from of the interval; null for minutes
 * @param to of the interval; null for minutes
 * @param minutes null for an interval
 */
public record CompensationDraft(
        RoundId round,
        CompensationScope scope,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Integer minutes,
        String reason) {

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int MOST_MINUTES = 600;
    static final int LONGEST_REASON = 500;

    /** @throws TimesRefused where the reason is missing, the interval is none, or it is more than anybody can mean */
    public CompensationDraft {
        reason = cleanReason(reason);
        if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
            throw TimesRefused.invalid("MINUTES_WRONG", "Số phút bù phải từ 1 đến " + MOST_MINUTES + ".");
        }
        if (minutes == null
                && (from == null
                        || to == null
                        || !from.isBefore(to)
                        || Duration.between(from, to).compareTo(LONGEST) > 0)) {
            throw TimesRefused.invalid(
                    "INTERVAL_WRONG",
                    "Khoảng thời gian sự cố phải có lúc bắt đầu và lúc kết thúc sau đó, không quá 7 ngày.");
        }
    }

    public static CompensationDraft interval(
            RoundId round, CompensationScope scope, @Nullable Instant from, @Nullable Instant to, String reason) {
        return new CompensationDraft(round, scope, from, to, null, reason);
    }

    public static CompensationDraft minutes(RoundId round, CompensationScope scope, int minutes, String reason) {
        return new CompensationDraft(round, scope, null, null, minutes, reason);
    }

    static String cleanReason(String reason) {
        String clean = Vietnamese.clean(reason);
        if (clean.isEmpty() || clean.length() > LONGEST_REASON) {
            throw TimesRefused.invalid(
                    "REASON_MISSING",
                    "Hãy ghi lý do, tối đa " + LONGEST_REASON + " ký tự: lý do được lưu cùng quyết định.");
        }
        return clean;
    }
}
