package vn.mocson.exam;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.Refusal.Kind;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SealReport;
import vn.mocson.questionbank.SetId;

/**
 * A round opens only on a sealed set whose content still has its seal. Looked at and written down when
 * a round opens, and again while it is open.
 */
@Component
class OpeningCheck {

    private static final Logger log = LoggerFactory.getLogger(OpeningCheck.class);

    private final ContestService contests;
    private final QuestionSetService sets;
    private final JdbcClient db;
    private final Clock clock;

    /**
     * By round, so that each opening looks afresh. Size 200; computed anew a minute after it was, beside the
     * readers; two minutes old at most.
     */
    private final LoadingCache<Opening, SealReport> seals = Caffeine.newBuilder()
            .maximumSize(200)
            .refreshAfterWrite(Duration.ofMinutes(1))
            .expireAfterWrite(Duration.ofMinutes(2))
            .build(opening -> verify(opening.set()));

    private record Opening(RoundId round, SetId set) {}

    /** What this node last wrote down about a round. */
    private final ConcurrentHashMap<RoundId, String> recorded = new ConcurrentHashMap<>();

    OpeningCheck(ContestService contests, QuestionSetService sets, JdbcClient db, Clock clock) {
        this.contests = contests;
        this.sets = sets;
        this.db = db;
        this.clock = clock;
    }

    /** @throws StartRefused where the round has no sealed set, or its content was changed */
    void requireIntact(RoundDefinition round) {
        SetId set = round.questionSet();
        if (set == null || !seals.get(new Opening(round.id(), set)).intact()) {
            throw new StartRefused(
                    Kind.FORBIDDEN,
                    "ROUND_NOT_OPEN",
                    "Kỳ thi chưa mở được vì bộ câu hỏi chưa sẵn sàng. Ban Tổ chức đã được báo; xin quay lại sau ít phút.",
                    null);
        }
    }

    /** Writes down what is found at each opening, and each change of it after. */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT4S")
    void lookAtOpenRounds() {
        Instant now = clock.instant();
        Set<RoundId> open = new HashSet<>();
        contests.all().stream()
                .flatMap(contest -> contest.rounds().stream())
                .filter(round -> !now.isBefore(round.opensAt()) && now.isBefore(round.closesAt()))
                .forEach(round -> {
                    open.add(round.id());
                    look(round, now);
                });
        recorded.keySet().retainAll(open);
    }

    private void look(RoundDefinition round, Instant now) {
        try {
            SetId set = round.questionSet();
            SealReport report = set == null ? null : seals.get(new Opening(round.id(), set));
            String outcome = String.valueOf(report);
            if (!outcome.equals(recorded.get(round.id()))) {
                record(round, report, now);
                recorded.put(round.id(), outcome);
            }
        } catch (RuntimeException e) {
            log.error("Không kiểm tra được niêm phong bộ câu hỏi của kỳ thi {}; sẽ thử lại", round.id(), e);
        }
    }

    private void record(RoundDefinition round, @org.jspecify.annotations.Nullable SealReport report, Instant now) {
        boolean intact = report != null && report.intact();
        String reason = report == null
                ? "Kỳ thi chưa gắn bộ câu hỏi đã niêm phong."
                : report.sealed() == null
                        ? "Bộ câu hỏi chưa niêm phong."
                        : intact ? "Khớp mã niêm phong." : "Nội dung không khớp mã niêm phong.";
        db.sql(
                        "INSERT INTO seal_check (round_id, set_id, sealed, found, intact, reason, checked_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        round.id().value(),
                        report == null ? null : report.set().value(),
                        report == null ? null : report.sealed(),
                        report == null ? null : report.found(),
                        intact,
                        reason,
                        now))
                .update();
        if (!intact) {
            log.error("Kỳ thi {} ({}) không mở được: {}", round.id(), round.code(), reason);
        }
    }

    private SealReport verify(SetId set) {
        return Access.asSystem(() -> sets.verify(set));
    }
}
