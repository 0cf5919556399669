package vn.mocson.certificate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.RunState;

/** Which rounds' attempts give a certificate of participation. */
final class PublishedRounds {

    private PublishedRounds() {}

    static List<RoundId> of(ContestDefinition contest, Clock clock) {
        Instant now = clock.instant();
        return contest.rounds().stream()
                .filter(round -> round.stateAt(now) == RunState.PUBLISHED)
                .map(RoundDefinition::id)
                .toList();
    }
}
