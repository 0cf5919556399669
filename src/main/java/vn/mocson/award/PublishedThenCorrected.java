package vn.mocson.award;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.standings.ResultsCorrected;

/**
 * A decision that corrects standings works at once, prizes change only with a new version. In between, whoever reads the
 * published record is told that the ranking is not the one in it any more.
 */
@Component
class PublishedThenCorrected {

    private final Seals seals;
    private final ContestService contests;
    private final Clock clock;

    PublishedThenCorrected(Seals seals, ContestService contests, Clock clock) {
        this.seals = seals;
        this.contests = contests;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void corrected(ResultsCorrected event) {
        ContestDefinition contest = contests.contest(event.contest());
        Instant now = clock.instant();
        Set<AwardScope> seen = new HashSet<>();
        for (Seals.Row row : seals.sealed(contest.id())) {
            boolean concerned = AwardScopes.rounds(contest, row.scope()).stream()
                    .anyMatch(round -> event.rounds().contains(round.id()));
            if (row.publishedAt() != null && seen.add(row.scope()) && concerned) {
                seals.corrected(row.id(), now);
            }
        }
    }
}
