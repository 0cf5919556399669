package vn.mocson.standings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.scoring.RoundAnalysis;

/** Computes final standings soon after each round's close, the network grace of its last attempts included. */
@Component
class RoundClosingJob {

    private static final Logger log = LoggerFactory.getLogger(RoundClosingJob.class);
    private static final Duration AFTER_CLOSE = Duration.ofSeconds(8);

    private final ContestService contests;
    private final StandingsKeeper keeper;
    private final TotalKeeper totals;
    private final BoardFeed feed;
    private final RoundAnalysis analysis;
    private final Clock clock;

    /** Rounds whose questions this node need not look at again. */
    private final Set<RoundId> analysed = ConcurrentHashMap.newKeySet();

    RoundClosingJob(
            ContestService contests,
            StandingsKeeper keeper,
            TotalKeeper totals,
            BoardFeed feed,
            RoundAnalysis analysis,
            Clock clock) {
        this.contests = contests;
        this.keeper = keeper;
        this.totals = totals;
        this.feed = feed;
        this.analysis = analysis;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void finishClosedRounds() {
        Instant now = clock.instant();
        contests.all().stream()
                .flatMap(contest -> contest.rounds().stream())
                .filter(round ->
                        round.pausedAt() == null && now.isAfter(round.closesAt().plus(AFTER_CLOSE)))
                .forEach(this::finish);
        contests.all().forEach(this::keepTotal);
    }

    private void keepTotal(ContestDefinition contest) {
        try {
            if (totals.keep(contest)) {
                log.info("Đã tính bảng xếp hạng toàn cuộc thi {}", contest.slug());
                feed.touched(contest.id());
            }
        } catch (RuntimeException e) {
            log.error("Không tính được bảng xếp hạng toàn cuộc thi {}; sẽ thử lại", contest.slug(), e);
        }
    }

    private void finish(RoundDefinition round) {
        try {
            if (keeper.finish(round)) {
                log.info("Đã tính bảng xếp hạng cuối cùng của kỳ thi {} ({})", round.id(), round.code());
                feed.touched(round.contest());
                Access.asSystem(() -> {
                    analysis.analyse(round);
                    return analysed.add(round.id());
                });
            } else if (!analysed.contains(round.id()) && keeper.finished(round)) {
                Access.asSystem(() -> analysis.analyseOnce(round));
                analysed.add(round.id());
            }
        } catch (RuntimeException e) {
            log.error("Không tính được bảng xếp hạng của kỳ thi {}; sẽ thử lại", round.id(), e);
        }
    }
}
