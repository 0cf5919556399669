package vn.mocson.award;

import org.springframework.stereotype.Component;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.standings.PublicationGuard;

/** Where a round has prizes, its results become public together with the sealed result, and not before. */
@Component
class SealBeforePublication implements PublicationGuard {

    private final Seals seals;
    private final ContestService contests;

    SealBeforePublication(Seals seals, ContestService contests) {
        this.seals = seals;
        this.contests = contests;
    }

    @Override
    public void check(RoundDefinition round) {
        ContestDefinition contest = contests.contest(round.contest());
        AwardScope scope = AwardScopes.publishing(contest, round);
        if (!AwardScopes.prizes(contest, scope).isEmpty()
                && seals.latestSealed(scope)
                        .filter(seal -> seal.publishedAt() != null)
                        .isEmpty()) {
            throw AwardRefused.sealFirst(AwardScopes.name(contest, scope));
        }
    }
}
