package vn.mocson.portal.ui;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RunState;

/**
 * The contests in the order the home page tells them.
 *
 * @param first the one that fills the first screen: running, else next, else last
 */
record HomeProgramme(
        Optional<ContestDefinition> first,
        List<ContestDefinition> running,
        List<ContestDefinition> coming,
        List<ContestDefinition> past) {

    static HomeProgramme of(List<ContestDefinition> contests, Instant now) {
        Comparator<ContestDefinition> byClose = Comparator.comparing(contest -> current(contest, now, Instant.MAX));
        Comparator<ContestDefinition> byOpening = Comparator.comparing(HomeProgramme::opening);
        List<ContestDefinition> running =
                in(contests, now, RunState.OPEN).stream().sorted(byClose).toList();
        List<ContestDefinition> coming =
                in(contests, now, RunState.UPCOMING).stream().sorted(byOpening).toList();
        List<ContestDefinition> past = contests.stream()
                .filter(contest ->
                        contest.stateAt(now) == RunState.CLOSED || contest.stateAt(now) == RunState.PUBLISHED)
                .sorted(byOpening.reversed())
                .toList();
        Optional<ContestDefinition> first = List.of(running, coming, past).stream()
                .filter(group -> !group.isEmpty())
                .findFirst()
                .map(List::getFirst);
        return new HomeProgramme(first, without(running, first), without(coming, first), without(past, first));
    }

    private static List<ContestDefinition> in(List<ContestDefinition> contests, Instant now, RunState phase) {
        return contests.stream()
                .filter(contest -> contest.stateAt(now) == phase)
                .toList();
    }

    private static List<ContestDefinition> without(
            List<ContestDefinition> contests, Optional<ContestDefinition> first) {
        return contests.stream()
                .filter(contest -> first.filter(contest::equals).isEmpty())
                .toList();
    }

    private static Instant current(ContestDefinition contest, Instant now, Instant otherwise) {
        return contest.currentRound(now).map(RoundDefinition::closesAt).orElse(otherwise);
    }

    private static Instant opening(ContestDefinition contest) {
        return contest.rounds().stream()
                .map(RoundDefinition::opensAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }
}
