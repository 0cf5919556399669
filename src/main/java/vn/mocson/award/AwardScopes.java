package vn.mocson.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules.PrizeOf;

/** What of a contest has a result of its own: whatever prizes are given for. With one round alone, the contest. */
final class AwardScopes {

    private AwardScopes() {}

    /** Rounds by time, then phases, then the contest. */
    static List<AwardScope> of(ContestDefinition contest) {
        List<AwardScope> scopes = new ArrayList<>();
        if (contest.rounds().size() > 1) {
            if (given(contest, PrizeOf.ROUND)) {
                inTime(contest).forEach(round -> scopes.add(AwardScope.round(contest.id(), round.id())));
            }
            if (given(contest, PrizeOf.PHASE)) {
                inTime(contest).stream()
                        .map(RoundDefinition::phase)
                        .filter(Objects::nonNull)
                        .distinct()
                        .forEach(phase -> scopes.add(AwardScope.phase(contest.id(), phase)));
            }
        }
        if (contest.rounds().size() == 1 ? !contest.prizes().isEmpty() : given(contest, PrizeOf.CONTEST)) {
            scopes.add(AwardScope.contest(contest.id()));
        }
        return scopes;
    }

    private static boolean given(ContestDefinition contest, PrizeOf of) {
        return contest.prizes().stream().anyMatch(prize -> prize.givenFor(contest.rules()) == of);
    }

    private static List<RoundDefinition> inTime(ContestDefinition contest) {
        return contest.rounds().stream()
                .sorted(Comparator.comparing(RoundDefinition::closesAt)
                        .thenComparing(round -> round.id().value()))
                .toList();
    }

    /** Its prizes, in the order of the contest's list. */
    static List<Prize> prizes(ContestDefinition contest, AwardScope scope) {
        return contest.rounds().size() == 1
                ? contest.prizes()
                : contest.prizes().stream()
                        .filter(prize -> prize.givenFor(contest.rules()) == level(scope))
                        .toList();
    }

    private static PrizeOf level(AwardScope scope) {
        return scope.round() != null ? PrizeOf.ROUND : scope.phase() != null ? PrizeOf.PHASE : PrizeOf.CONTEST;
    }

    /** @throws NotFound where the contest has no such round or phase */
    static List<RoundDefinition> rounds(ContestDefinition contest, AwardScope scope) {
        List<RoundDefinition> rounds = inTime(contest).stream()
                .filter(round -> (scope.round() == null || round.id().equals(scope.round()))
                        && (scope.phase() == null || scope.phase().equals(round.phase())))
                .toList();
        if (rounds.isEmpty()) {
            throw new NotFound("Không tìm thấy kỳ thi hoặc đợt thi này. Hãy mở lại trang Trao giải.");
        }
        return rounds;
    }

    static String name(ContestDefinition contest, AwardScope scope) {
        return scope.round() != null
                ? rounds(contest, scope).getFirst().fullName()
                : scope.phase() != null ? scope.phase() : contest.title();
    }

    /** Which result publishes a round: its own, or with one round alone the contest's. */
    static AwardScope publishing(ContestDefinition contest, RoundDefinition round) {
        return contest.rounds().size() == 1
                ? AwardScope.contest(contest.id())
                : AwardScope.round(contest.id(), round.id());
    }
}
