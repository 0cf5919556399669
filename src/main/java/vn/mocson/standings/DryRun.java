package vn.mocson.standings;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.RunState;
import vn.mocson.standings.ranking.WhatIf.Change;

/**
 * What a decision would do to ranks and prizes, computed and not done.
 *
 * @param prizesPerRound whether the rounds have prizes; otherwise the contest has them once, over its total,
 *     and only ranks are told here
 * @param hash equal for equal lists; what is signed
 */
public record DryRun(List<OfRound> rounds, boolean prizesPerRound, String hash) {

    /**
     * One round.
     *
     * @param atClose the true value as it was counted at the close; null before, and where nothing is predicted
     * @param usedBefore the true value people are ranked by; null like the others
     * @param countedAfter what would be counted then, also where the rules keep the value of the close
     * @param attempts how many attempts come, go or get other marks
     * @param changes people whose rank, counted attempt or prize would change
     */
    public record OfRound(
            RoundId round,
            String name,
            RunState state,
            boolean ranked,
            @Nullable BigDecimal atClose,
            @Nullable BigDecimal usedBefore,
            @Nullable BigDecimal usedAfter,
            @Nullable BigDecimal countedAfter,
            int attempts,
            List<Change> changes,
            int unchanged) {

        public OfRound {
            changes = List.copyOf(changes);
        }

        public List<Change> ofPrize() {
            return changes.stream().filter(Change::ofPrize).toList();
        }

        public long ofRank() {
            return changes.stream().filter(Change::ofRank).count();
        }
    }

    public DryRun {
        rounds = List.copyOf(rounds);
    }

    public boolean nothingChanges() {
        return rounds.stream().allMatch(round -> round.changes().isEmpty());
    }

    /** In published rounds the public sees every change at once. */
    public boolean touchesPublished() {
        return rounds.stream()
                .anyMatch(round ->
                        round.state() == RunState.PUBLISHED && !round.changes().isEmpty());
    }

    public Stream<Change> ofPrize() {
        return rounds.stream().flatMap(round -> round.ofPrize().stream());
    }
}
