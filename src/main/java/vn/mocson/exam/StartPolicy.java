package vn.mocson.exam;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.Refusal.Kind;
import vn.mocson.contest.RoundDefinition;

/** A rule about who may start a paper now; answers the refusal with its reason, or nothing where it allows. */
@FunctionalInterface
interface StartPolicy {

    Optional<StartRefused> check(RoundDefinition round, AttemptHistory history, Instant now);

    StartPolicy ROUND_IS_OPEN = (round, history, now) -> switch (round.stateAt(now)) {
        case OPEN -> Optional.empty();
        case UPCOMING ->
            Optional.of(new StartRefused(
                    Kind.FORBIDDEN,
                    "ROUND_NOT_OPEN",
                    "Kỳ thi chưa mở. Kỳ thi mở lúc " + VietnamTime.minute(round.opensAt())
                            + ". Hãy quay lại vào giờ đó.",
                    round.opensAt()));
        case CLOSED, PUBLISHED ->
            Optional.of(new StartRefused(
                    Kind.FORBIDDEN,
                    "ROUND_NOT_OPEN",
                    "Kỳ thi đã kết thúc. Mời xem các kỳ khác hoặc kết quả ở trang cuộc thi.",
                    null));
    };

    StartPolicy ROUND_RUNS = (round, history, now) -> round.pausedAt() == null
            ? Optional.empty()
            : Optional.of(new StartRefused(
                    Kind.FORBIDDEN,
                    "ROUND_NOT_OPEN",
                    "Kỳ thi đang tạm dừng. Bài đang làm không bị tính giờ. Xin quay lại sau ít phút.",
                    null));

    StartPolicy ATTEMPTS_LEFT = (round, history, now) -> {
        Integer max = round.rules().attempts().max();
        if (max == null || history.used(round, now) < max) {
            return Optional.empty();
        }
        Instant again = history.nextDay(round, now);
        return Optional.of(new StartRefused(
                Kind.FORBIDDEN,
                "ATTEMPTS_EXHAUSTED",
                "Bạn đã dùng hết " + max + " lượt thi theo thể lệ. Mời xem lại phiếu nộp bài ở trang kỳ thi.",
                again));
    };

    StartPolicy COOLED_DOWN = (round, history, now) -> history.cooledDownAt(round)
            .filter(now::isBefore)
            .map(at -> new StartRefused(
                    Kind.TOO_MANY,
                    "COOLDOWN",
                    "Cần nghỉ giữa hai lượt thi. Bạn có thể thi tiếp lúc " + VietnamTime.second(at) + ".",
                    at));

    /** Why is between the committee and the person; the answer at the door says no more than that it is so. */
    StartPolicy NOT_BARRED = (round, history, now) -> history.barredFrom(round.id())
            ? Optional.of(new StartRefused(
                    Kind.FORBIDDEN,
                    "NOT_ELIGIBLE",
                    "Ban Tổ chức đã dừng quyền dự thi của bạn. Hãy liên hệ Ban Tổ chức nếu cần biết thêm.",
                    null))
            : Optional.empty();

    List<StartPolicy> ALL = List.of(NOT_BARRED, ROUND_IS_OPEN, ROUND_RUNS, ATTEMPTS_LEFT, COOLED_DOWN);

    static void requireAll(RoundDefinition round, AttemptHistory history, Instant now) {
        for (StartPolicy policy : ALL) {
            policy.check(round, history, now).ifPresent(refused -> {
                throw refused;
            });
        }
    }
}
