package vn.mocson.exam;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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
import vn.mocson.contest.Rules;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SealReport;
import vn.mocson.questionbank.SetId;

/**
 * A round opens only on a sealed set whose content still has its seal and fills the round's papers. Looked
 * at and written down when a round opens, and again while it is open.
 */
@Component
class OpeningCheck {

    private static final Logger log = LoggerFactory.getLogger(OpeningCheck.class);

    private static final String NO_SET = "Kỳ thi chưa gắn bộ câu hỏi đã niêm phong.";

    private final ContestService contests;
    private final QuestionSetService sets;
    private final QuestionBankService questions;
    private final JdbcClient db;
    private final Clock clock;

    /**
     * By round, so that each opening looks afresh. Size 200; computed anew a minute after it was, beside the
     * readers; two minutes old at most.
     */
    private final LoadingCache<Opening, Found> looks = Caffeine.newBuilder()
            .maximumSize(200)
            .refreshAfterWrite(Duration.ofMinutes(1))
            .expireAfterWrite(Duration.ofMinutes(2))
            .build(this::find);

    private record Opening(RoundId round, SetId set, Rules.Paper paper) {}

    private record Found(SealReport seal, boolean fillsPapers) {

        boolean ready() {
            return seal.intact() && fillsPapers;
        }

        String reason() {
            if (seal.sealed() == null) {
                return "Bộ câu hỏi chưa niêm phong.";
            }
            if (!seal.intact()) {
                return "Nội dung không khớp mã niêm phong.";
            }
            return fillsPapers
                    ? "Khớp mã niêm phong."
                    : "Khớp mã niêm phong, nhưng không đủ câu cho ma trận đề của kỳ thi.";
        }
    }

    /** What this node last wrote down about a round. */
    private final ConcurrentHashMap<RoundId, String> recorded = new ConcurrentHashMap<>();

    OpeningCheck(
            ContestService contests,
            QuestionSetService sets,
            QuestionBankService questions,
            JdbcClient db,
            Clock clock) {
        this.contests = contests;
        this.sets = sets;
        this.questions = questions;
        this.db = db;
        this.clock = clock;
    }

    /** @throws StartRefused where the round has no sealed set, its content was changed, or it cannot fill a paper */
    void requireReady(RoundDefinition round) {
        if (obstacle(round).isPresent()) {
            throw new StartRefused(
                    Kind.FORBIDDEN,
                    "ROUND_NOT_OPEN",
                    "Kỳ thi chưa mở được vì bộ câu hỏi chưa sẵn sàng. Ban Tổ chức đã được báo; xin quay lại sau ít phút.",
                    null);
        }
    }

    /** Why the round could not open now, for those who run it; nothing where it can. */
    Optional<String> obstacle(RoundDefinition round) {
        Found found = look(round);
        if (found == null) {
            return Optional.of(NO_SET);
        }
        return found.ready() ? Optional.empty() : Optional.of(found.reason());
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
            Found found = look(round);
            String outcome = String.valueOf(found);
            if (!outcome.equals(recorded.get(round.id()))) {
                record(round, found, now);
                recorded.put(round.id(), outcome);
            }
        } catch (RuntimeException e) {
            log.error("Không kiểm tra được niêm phong bộ câu hỏi của kỳ thi {}; sẽ thử lại", round.id(), e);
        }
    }

    private void record(RoundDefinition round, @Nullable Found found, Instant now) {
        boolean ready = found != null && found.ready();
        String reason = found == null ? NO_SET : found.reason();
        db.sql(
                        "INSERT INTO seal_check (round_id, set_id, sealed, found, intact, reason, checked_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        round.id().value(),
                        found == null ? null : found.seal().set().value(),
                        found == null ? null : found.seal().sealed(),
                        found == null ? null : found.seal().found(),
                        ready,
                        reason,
                        now))
                .update();
        if (!ready) {
            log.error("Kỳ thi {} ({}) không mở được: {}", round.id(), round.code(), reason);
        }
    }

    private @Nullable Found look(RoundDefinition round) {
        SetId set = round.questionSet();
        return set == null
                ? null
                : looks.get(new Opening(round.id(), set, round.rules().paper()));
    }

    private Found find(Opening opening) {
        return Access.asSystem(() -> new Found(
                sets.verify(opening.set()), PaperDraw.solvable(opening.paper(), questions.pool(opening.set()))));
    }
}
