package vn.mocson.contest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.account.KnownContests;
import vn.mocson.account.KnownContests.KnownContest;
import vn.mocson.common.security.ContestOf;

/** What accounts and their roles have to know of contests. */
@Configuration(proxyBeanMethods = false)
class ContestsForAccounts {

    /** So long before a round opens whoever can do harm in it must have a second factor. */
    private static final Duration AHEAD = Duration.ofDays(7);

    @Bean
    KnownContests knownContests(ContestService contests, Clock clock) {
        return () -> {
            Instant now = clock.instant();
            return contests.all().stream()
                    .map(contest ->
                            new KnownContest(contest.id().value(), contest.slug(), contest.title(), live(contest, now)))
                    .toList();
        };
    }

    /** Also between the close and the publication, when results are made. */
    private static boolean live(ContestDefinition contest, Instant now) {
        return contest.rounds().stream().anyMatch(round -> switch (round.stateAt(now)) {
            case UPCOMING -> !now.plus(AHEAD).isBefore(round.opensAt());
            case OPEN, CLOSED -> true;
            case PUBLISHED -> false;
        });
    }

    @Bean
    ContestOf<ContestId> contestOfItself() {
        return new ContestOf<>(ContestId.class, id -> Optional.of(id.value()));
    }

    @Bean
    ContestOf<AnnouncementDraft> contestOfAnnouncementDraft() {
        return new ContestOf<>(
                AnnouncementDraft.class, draft -> Optional.of(draft.contest().value()));
    }

    @Bean
    ContestOf<RoundId> contestOfRound(ContestService contests) {
        return new ContestOf<>(RoundId.class, id -> contests.all().stream()
                .filter(contest ->
                        contest.rounds().stream().anyMatch(round -> round.id().equals(id)))
                .map(contest -> contest.id().value())
                .findFirst());
    }
}
