package vn.mocson.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RunState;

/**
 * Deletes tickets 90 days after the contest's last round closed, and not before they are 90 days old themselves. What
 * people told us, how to reach them and what was answered goes together; nothing of it is needed any more.
 */
@Component
class TicketPurge {

    static final Duration KEPT = Duration.ofDays(90);

    private static final Logger log = LoggerFactory.getLogger(TicketPurge.class);

    private final ContestService contests;
    private final JdbcClient db;
    private final Clock clock;

    TicketPurge(ContestService contests, JdbcClient db, Clock clock) {
        this.contests = contests;
        this.db = db;
        this.clock = clock;
    }

    /** Once a night; safe on several nodes. */
    @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void purge() {
        Instant now = clock.instant();
        int gone = Access.asSystem(() -> contests.all().stream()
                .filter(contest -> isLongOver(contest, now))
                .mapToInt(contest -> purge(contest, now))
                .sum());
        if (gone > 0) {
            log.info("Đã xóa {} phiếu báo lỗi quá hạn lưu", gone);
        }
    }

    private static boolean isLongOver(ContestDefinition contest, Instant now) {
        Instant then = now.minus(KEPT);
        return !contest.rounds().isEmpty()
                && contest.rounds().stream().noneMatch(round -> round.stateAt(now) == RunState.OPEN)
                && contest.rounds().stream().map(RoundDefinition::closesAt).allMatch(then::isAfter);
    }

    private int purge(ContestDefinition contest, Instant now) {
        return db.sql("DELETE FROM support_ticket WHERE contest_id = ? AND reported_at < ?")
                .params(contest.id().value(), now.minus(KEPT))
                .update();
    }
}
