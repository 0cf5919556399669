package vn.mocson.standings;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.RulesAmended;

/** What has to happen once a correction is committed. */
@Component
class CorrectionFollowUp {

    private static final Logger log = LoggerFactory.getLogger(CorrectionFollowUp.class);
    /** Longer than another node's caches of rules and keys, and than any hand-in takes. */
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private static final Duration OVERDUE = Duration.ofSeconds(15);

    private final StandingsRecount recount;
    private final KeyRulingSignatures keys;
    private final ContestService contests;
    private final BoardFeed feed;
    private final Clock clock;

    CorrectionFollowUp(
            StandingsRecount recount, KeyRulingSignatures keys, ContestService contests, BoardFeed feed, Clock clock) {
        this.recount = recount;
        this.keys = keys;
        this.contests = contests;
        this.feed = feed;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void corrected(ResultsCorrected event) {
        feed.touched(event.contest());
    }

    /** With the amendment itself it is recorded that results wait for it, so that none is lost. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void amended(RulesAmended event) {
        recount.due(event.rounds(), clock.instant());
    }

    /** Only now: before the commit everybody, this node too, still reads the rules as they were. */
    @TransactionalEventListener
    void committed(RulesAmended event) {
        recount(event.rounds());
        feed.touched(event.contest());
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT15S")
    void lookAgain() {
        try {
            Access.asSystem(() -> {
                keys.catchUp(WITHIN);
                return true;
            });
            List<RoundId> waiting = recount.waiting(clock.instant().minus(OVERDUE));
            if (!waiting.isEmpty()) {
                recount(waiting);
            }
        } catch (RuntimeException e) {
            log.error("Chưa cập nhật được kết quả sau khi điều chỉnh; sẽ thử lại", e);
        }
    }

    private void recount(Iterable<RoundId> rounds) {
        Access.asSystem(() -> {
            contests.forgetCaches();
            return true;
        });
        rounds.forEach(recount::recount);
    }
}
