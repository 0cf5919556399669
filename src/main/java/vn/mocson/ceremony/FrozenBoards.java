package vn.mocson.ceremony;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mocson.award.AwardScope;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.exam.ShownKeys;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.FrozenPlace;
import vn.mocson.standings.StandingsService;

/**
 * Boards that were frozen, for their reveal. The ranking behind one must still be the one that was sealed, as far as the
 * sealed result tells of it.
 */
@Component
class FrozenBoards {

    private final StandingsService standings;
    private final ShownKeys shown;

    FrozenBoards(StandingsService standings, ShownKeys shown) {
        this.standings = standings;
        this.shown = shown;
    }

    /** The rounds whose board may be revealed: over, and with rules that freeze it. */
    List<RoundDefinition> rounds(ContestDefinition contest) {
        return contest.rounds().stream()
                .filter(round -> round.rules().leaderboard() instanceof Rules.Board.Frozen)
                .filter(shown::finished)
                .toList();
    }

    /** @throws CeremonyRefused where there is no such board, its result is not sealed, or it is no longer the sealed one */
    List<BoardPlace> of(ContestDefinition contest, List<SealedResult> sealed, long roundNumber, int top) {
        RoundDefinition round = rounds(contest).stream()
                .filter(each -> each.id().value() == roundNumber)
                .findFirst()
                .orElseThrow(CeremonyRefused::boardNotReady);
        SealedResult result = sealed.stream()
                .filter(each -> round.id().equals(each.scope().round()) || isOnlyRound(contest, each.scope()))
                .findFirst()
                .orElseThrow(CeremonyRefused::boardNotReady);
        List<Ranked> ranked = ranked(result);
        List<FrozenPlace> places = standings.frozen(
                round.id(),
                top,
                ranked.stream()
                        .filter(each -> each.rank() <= top)
                        .map(Ranked::person)
                        .toList());
        requireSealed(ranked, places, top);
        return places.stream().map(FrozenBoards::place).toList();
    }

    /** A prize that comes from a rank. */
    private record Ranked(ParticipantId person, int rank) {}

    private static List<Ranked> ranked(SealedResult result) {
        List<Ranked> ranked = new ArrayList<>();
        for (SealedAward award : result.awards()) {
            ParticipantId person = award.person();
            Integer rank = award.rank();
            if (person != null && rank != null) {
                ranked.add(new Ranked(person, rank));
            }
        }
        return ranked;
    }

    /** A contest of one round is sealed as a whole. */
    private static boolean isOnlyRound(ContestDefinition contest, AwardScope scope) {
        return contest.rounds().size() == 1 && scope.round() == null && scope.phase() == null;
    }

    private static void requireSealed(List<Ranked> sealed, List<FrozenPlace> places, int top) {
        Map<ParticipantId, FrozenPlace> byPerson =
                places.stream().collect(Collectors.toMap(FrozenPlace::person, place -> place));
        for (Ranked award : sealed) {
            FrozenPlace place = byPerson.get(award.person());
            FrozenPlace.Standing truly = place == null ? null : place.truly();
            boolean belongs = place != null || award.rank() <= top;
            if (belongs && (truly == null || truly.rank() != award.rank())) {
                throw CeremonyRefused.boardDiffers();
            }
        }
    }

    private static BoardPlace place(FrozenPlace place) {
        return new BoardPlace(
                place.person().value().toString(),
                place.name() == null ? "Người dự thi không công khai tên" : place.name(),
                place.unit(),
                standing(place.shown()),
                standing(place.truly()));
    }

    private static BoardPlace.@Nullable Standing standing(FrozenPlace.@Nullable Standing standing) {
        return standing == null
                ? null
                : new BoardPlace.Standing(
                        standing.key().toString(),
                        standing.rank(),
                        Vietnamese.number(standing.correct()) + " câu đúng");
    }
}
