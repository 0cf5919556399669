package vn.mocson.contest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.questionbank.Coverage;
import vn.mocson.questionbank.PaperNeed;
import vn.mocson.questionbank.SetId;

/** What of a contest's rules may still be changed. Each rule refuses with its reason. */
final class RulesGuard {

    /** Changed only by a regrade, never by an amendment: attempts keep their points. */
    private static final Set<String> NEEDS_REGRADE = Set.of(
            "paper.questions",
            "scoring.pointsPerQuestion",
            "scoring.pointsByDifficulty",
            "scoring.multipleAnswer",
            "scoring.wrong",
            "scoring.unanswered",
            "prediction.of");

    private final ContestDefinition before;
    private final ContestDefinition after;
    private final Instant now;
    private final @Nullable StartedAttempts attempts;

    RulesGuard(ContestDefinition before, ContestDefinition after, Instant now, @Nullable StartedAttempts attempts) {
        this.before = before;
        this.after = after;
        this.now = now;
        this.attempts = attempts;
    }

    /**
     * @param draft what {@code after} was made from
     * @throws RulesRefused with the first reason
     */
    void require(RulesDraft draft) {
        if (!before.announced()) {
            return; // nobody outside has seen a draft: whatever its dates say, nothing has begun
        }
        publishedRoundsStay(draft);
        publishedPrizesStay();
        beganRoundsStay();
        for (RoundDefinition round : after.rounds()) {
            Optional<RoundDefinition> old = RulesDraft.find(before, round.id());
            opensInTheFuture(round, old.orElse(null));
            if (old.isPresent() && !now.isBefore(old.get().opensAt())) {
                closesLater(old.get(), round);
                pointsStay(old.get(), round);
            }
        }
    }

    /** @throws RulesRefused where an amendment brings a contradiction into rules that people compete under */
    void requireNoNewError(List<RulesConflict> had, List<RulesConflict> has) {
        for (RulesConflict conflict : has) {
            boolean old = had.stream()
                    .anyMatch(known ->
                            known.code().equals(conflict.code()) && known.path().equals(conflict.path()));
            if (conflict.error() && !old) {
                throw new RulesRefused(
                        "RULES_CONTRADICT",
                        "Cuộc thi đã mở nên không lưu được thể lệ có mâu thuẫn. " + conflict.sentence());
            }
        }
    }

    /**
     * @param questions of a set, as far as a blueprint sees them
     * @throws RulesRefused where a changed paper of a round that people may enter now cannot be drawn
     */
    void requirePapers(Function<SetId, List<Coverage.Classified>> questions) {
        for (RoundDefinition round : after.rounds()) {
            Optional<RoundDefinition> old = RulesDraft.find(before, round.id());
            boolean changed = old.isPresent()
                    && !old.get()
                            .rules()
                            .paper()
                            .lines()
                            .equals(round.rules().paper().lines());
            SetId set = round.questionSet();
            if (changed && round.stateAt(now) == RunState.OPEN && set != null) {
                PaperNeed need = ContestPaperNeeds.need(
                        round.name(), round.rules().paper().lines());
                if (!Coverage.of(need, questions.apply(set)).solvable()) {
                    throw new RulesRefused(
                            "SET_TOO_SMALL",
                            "Bộ câu hỏi không đủ câu cho đề thi mới của “" + round.name()
                                    + "”. Hãy giảm số câu ở chủ đề và mức độ còn thiếu.");
                }
            }
        }
    }

    private void publishedRoundsStay(RulesDraft draft) {
        RulesDraft was = RulesDraft.of(before);
        for (RulesDraft.Round old : was.rounds()) {
            RoundDefinition round = RulesDraft.find(before, old.id()).orElseThrow();
            if (round.publishedAt() != null) {
                boolean same = draft.rounds().stream()
                        .filter(each -> Objects.equals(each.id(), old.id()))
                        .anyMatch(each -> unchanged(old, each));
                if (!same) {
                    throw new RulesRefused(
                            "ROUND_PUBLISHED",
                            "“" + round.name()
                                    + "” đã công bố kết quả nên lịch và quy định của kỳ này không sửa được nữa.");
                }
            }
        }
    }

    private static boolean unchanged(RulesDraft.Round old, RulesDraft.Round now) {
        return old.name().equals(now.name())
                && Objects.equals(old.phase(), now.phase())
                && old.opensAt().equals(now.opensAt())
                && old.closesAt().equals(now.closesAt())
                && RulesWriter.same(old.rules(), now.rules());
    }

    private void publishedPrizesStay() {
        boolean published = before.rounds().stream()
                .anyMatch(round ->
                        round.publishedAt() != null && round.rules().prizes().of() == Rules.PrizeOf.ROUND);
        Rules.PrizeRules was = before.rules().prizes();
        Rules.PrizeRules is = after.rules().prizes();
        boolean same = individual(before).equals(individual(after))
                && was.of() == is.of()
                && Objects.equals(was.maxPerPerson(), is.maxPerPerson())
                && Objects.equals(was.maxPerHousehold(), is.maxPerHousehold());
        if (published && !same) {
            throw new RulesRefused(
                    "PRIZES_PUBLISHED",
                    "Đã có kỳ thi công bố kết quả theo cơ cấu giải cá nhân này nên không sửa được nữa.");
        }
    }

    private static List<Prize> individual(ContestDefinition contest) {
        return contest.prizes().stream()
                .filter(prize -> prize.scope() == PrizeScope.INDIVIDUAL)
                .toList();
    }

    private void beganRoundsStay() {
        for (RoundDefinition round : before.rounds()) {
            if (!now.isBefore(round.opensAt())
                    && RulesDraft.find(after, round.id()).isEmpty()) {
                throw new RulesRefused(
                        "ROUND_HAS_OPENED", "“" + round.name() + "” đã mở nên không bỏ được khỏi lịch thi.");
            }
        }
    }

    private void opensInTheFuture(RoundDefinition round, @Nullable RoundDefinition old) {
        if (old != null && round.opensAt().equals(old.opensAt())) {
            return;
        }
        if (old != null && !now.isBefore(old.opensAt())) {
            throw new RulesRefused(
                    "ROUND_HAS_OPENED", "“" + old.name() + "” đã mở nên không sửa được giờ mở. Có thể sửa giờ đóng.");
        }
        if (!round.opensAt().isAfter(now)) {
            throw new RulesRefused(
                    "OPENS_IN_PAST", "Giờ mở của “" + round.name() + "” đã qua. Hãy chọn một thời điểm sau lúc này.");
        }
    }

    private void closesLater(RoundDefinition old, RoundDefinition round) {
        if (round.closesAt().equals(old.closesAt())) {
            return;
        }
        if (old.stateAt(now) != RunState.OPEN) {
            throw new RulesRefused(
                    "ROUND_HAS_CLOSED",
                    "“" + old.name()
                            + "” đã kết thúc nên không sửa được giờ đóng. Nếu cần thi thêm, hãy thêm một kỳ mới.");
        }
        if (!round.closesAt().isAfter(now)) {
            throw new RulesRefused(
                    "CLOSES_IN_PAST",
                    "Giờ đóng mới của “" + old.name() + "” đã qua. Hãy chọn một thời điểm sau lúc này.");
        }
    }

    private void pointsStay(RoundDefinition old, RoundDefinition round) {
        if (attempts != null && attempts.begun(old.id()) == 0) {
            return;
        }
        List<String> refused = new ArrayList<>();
        for (String path : RulesChanges.paths(old.rules(), round.rules())) {
            if (NEEDS_REGRADE.contains(path)) {
                refused.add(RuleWords.name(path));
            }
        }
        if (!refused.isEmpty()) {
            throw new RulesRefused(
                    "NEEDS_REGRADE",
                    "“" + old.name() + "” đã có người làm bài nên không sửa được: "
                            + String.join(", ", refused)
                            + ". Bài đã nộp giữ nguyên điểm; nếu chấm sai thì phải chấm lại, không phải sửa thể lệ."
                            + " Nếu chỉ muốn đổi cho các kỳ sau, hãy đặt quy định riêng cho những kỳ đó.");
        }
    }
}
