package vn.mocson.exam;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.PlanStep;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules;
import vn.mocson.contest.RulesConflict;
import vn.mocson.participant.RosterService;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SealReport;
import vn.mocson.questionbank.SetId;

/**
 * What a contest cannot be announced without, nor a round opened: the one place that says so, to the checklist as
 * to the acts and the door. A round opens only on a sealed set whose content still has its seal and fills the round's
 * papers. That is looked at and written down when a round opens, and again while it is open.
 */
@Component
class OpeningCheck {

    private static final Logger log = LoggerFactory.getLogger(OpeningCheck.class);

    private static final String NO_SET = "Kỳ thi chưa gắn bộ câu hỏi đã niêm phong.";

    private final ContestService contests;
    private final QuestionSetService sets;
    private final QuestionBankService questions;
    private final JdbcClient db;
    private final RosterService roster;
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
            RosterService roster,
            Clock clock) {
        this.contests = contests;
        this.sets = sets;
        this.questions = questions;
        this.db = db;
        this.roster = roster;
        this.clock = clock;
    }

    /** @throws StartRefused where the round has no sealed set, its content was changed, or it cannot fill a paper */
    void requireReady(RoundDefinition round) {
        if (!atTheDoor(round).isEmpty()) {
            throw new StartRefused(
                    Kind.FORBIDDEN,
                    "ROUND_NOT_OPEN",
                    "Kỳ thi chưa mở được vì bộ câu hỏi chưa sẵn sàng. Ban Tổ chức đã được báo; xin quay lại sau ít phút.",
                    null);
        }
    }

    /** What the draft cannot be announced without; the question set may still be in the making then. */
    List<Essential> beforeAnnouncing(ContestDefinition contest) {
        List<Essential> missing = new ArrayList<>(contradictions(contest));
        Instant now = clock.instant();
        contest.rounds().stream()
                .filter(round -> !round.opensAt().isAfter(now))
                .map(round -> new Essential(
                        PlanStep.SCHEDULE,
                        "OPENS_IN_PAST",
                        "Giờ mở của “" + round.fullName() + "” đã qua. Hãy dời lịch trong mục “Thể lệ”."))
                .forEach(missing::add);
        return missing;
    }

    /** What the round cannot be opened without. At the door only what can be known in no time is asked. */
    List<Essential> beforeOpening(ContestDefinition contest, RoundDefinition round) {
        List<Essential> missing = new ArrayList<>(atTheDoor(round));
        missing.addAll(contradictions(contest));
        if (round.rules().eligibility().roster() == Rules.Roster.CLOSED
                && Access.asSystem(() -> roster.counts(contest.id())).members() == 0) {
            missing.add(
                    new Essential(
                            PlanStep.ROSTER,
                            "ROSTER_EMPTY",
                            "Cuộc thi chỉ dành cho người trong danh sách, nhưng danh sách còn trống. Hãy nhập danh sách người dự thi."));
        }
        return missing;
    }

    private List<Essential> atTheDoor(RoundDefinition round) {
        List<Essential> missing = new ArrayList<>();
        if (!round.announced()) {
            missing.add(new Essential(PlanStep.ANNOUNCED, "NOT_ANNOUNCED", "Cuộc thi còn là bản nháp, chưa công bố."));
        }
        Found found = look(round);
        if (found == null) {
            missing.add(new Essential(PlanStep.SET, "NO_SET", NO_SET));
        } else if (!found.ready()) {
            missing.add(new Essential(PlanStep.SET, "SET_NOT_READY", found.reason()));
        }
        return missing;
    }

    private List<Essential> contradictions(ContestDefinition contest) {
        return Access.asSystem(() -> contests.conflicts(contest.id())).stream()
                .filter(RulesConflict::error)
                .map(conflict -> new Essential(
                        conflict.path().endsWith("sAt") || conflict.path().equals("rounds")
                                ? PlanStep.SCHEDULE
                                : PlanStep.RULES,
                        conflict.code(),
                        conflict.sentence()))
                .toList();
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
