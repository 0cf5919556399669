package vn.mocson.standings;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.standings.ranking.Candidate;
import vn.mocson.standings.ranking.PrizePlaces;
import vn.mocson.standings.ranking.Ranking;
import vn.mocson.standings.ranking.WhatIf;
import vn.mocson.standings.ranking.WhatIf.Change;
import vn.mocson.standings.ranking.WhatIf.Held;

/**
 * Computes what a correction would do, over all rounds it touches. Where a person may hold only so many
 * prizes in the contest, earlier rounds give theirs first, so every ranked round is looked at.
 */
@Component
class DryRuns {

    private final Standings standings;
    private final TrueValues trueValues;
    private final ContestService contests;
    private final Clock clock;

    DryRuns(Standings standings, TrueValues trueValues, ContestService contests, Clock clock) {
        this.standings = standings;
        this.trueValues = trueValues;
        this.contests = contests;
        this.clock = clock;
    }

    /** The attempts of a round as they would be. */
    interface Correction {

        /**
         * @param counting the attempts that count now
         * @return those that would; the same list where nothing changes
         */
        List<Candidate> in(RoundDefinition round, List<Candidate> counting);
    }

    /** @param touched rounds the correction is about */
    DryRun of(ContestDefinition contest, Predicate<RoundDefinition> touched, Correction correction) {
        return of(contest, touched, correction, round -> round);
    }

    /** What other rules would do to the attempts of their round. */
    DryRun underOtherRules(RoundDefinition after) {
        return of(
                contests.contest(after.contest()),
                round -> round.id().equals(after.id()),
                (round, counting) -> counting,
                round -> round.id().equals(after.id()) ? after : round);
    }

    private interface Amendment {
        RoundDefinition of(RoundDefinition round);
    }

    private DryRun of(
            ContestDefinition contest, Predicate<RoundDefinition> touched, Correction correction, Amendment amendment) {
        Instant now = clock.instant();
        Map<String, Integer> heldBefore = new HashMap<>();
        Map<String, Integer> heldAfter = new HashMap<>();
        List<DryRun.OfRound> rounds = new ArrayList<>();
        boolean perRound = true;
        for (RoundDefinition round : contest.rounds().stream()
                .sorted(Comparator.comparing(RoundDefinition::closesAt))
                .toList()) {
            RoundDefinition after = amendment.of(round);
            boolean concerned = touched.test(round);
            boolean limited = round.rules().prizes().maxPerPerson() != null
                    || after.rules().prizes().maxPerPerson() != null;
            if (now.isBefore(round.opensAt()) || !(concerned || limited)) {
                continue;
            }
            if (concerned) {
                perRound &= perRound(contest, round);
            }
            List<Candidate> counting = standings.counting(round.id());
            List<Candidate> corrected = concerned ? correction.in(round, counting) : counting;
            DryRun.OfRound ofRound = round(contest, round, after, counting, corrected, heldBefore, heldAfter, now);
            if (concerned || !ofRound.changes().isEmpty()) {
                rounds.add(ofRound);
            }
        }
        return new DryRun(rounds, perRound, hash(rounds));
    }

    private DryRun.OfRound round(
            ContestDefinition contest,
            RoundDefinition round,
            RoundDefinition after,
            List<Candidate> counting,
            List<Candidate> corrected,
            Map<String, Integer> heldBefore,
            Map<String, Integer> heldAfter,
            Instant now) {
        Optional<TrueValues.Both> closing = trueValues.of(round.id());
        BigDecimal atClose = closing.map(TrueValues.Both::atClose).orElse(null);
        BigDecimal usedBefore =
                closing.map(TrueValues.Both::used).orElse(round.rules().actual());
        BigDecimal counted = closing.isEmpty()
                ? after.rules().actual()
                : Ranking.actual(after.rules().ranking(), corrected);
        BigDecimal usedAfter = closing.isPresent() && TrueValues.frozen(after.rules()) ? atClose : counted;
        WhatIf whatIf = WhatIf.of(
                side(contest, round, usedBefore, counting, heldBefore, closing.isPresent()),
                side(contest, after, usedAfter, corrected, heldAfter, closing.isPresent()));
        hold(whatIf.prizesBefore(), heldBefore);
        hold(whatIf.prizesAfter(), heldAfter);
        return new DryRun.OfRound(
                round.id(),
                round.name(),
                round.stateAt(now),
                closing.isPresent(),
                atClose,
                usedBefore,
                usedAfter,
                counted,
                difference(counting, corrected),
                whatIf.changes(),
                whatIf.unchanged());
    }

    private static WhatIf.Side side(
            ContestDefinition contest,
            RoundDefinition round,
            @Nullable BigDecimal actual,
            List<Candidate> attempts,
            Map<String, Integer> held,
            boolean closed) {
        Rules.PrizeRules rules = round.rules().prizes();
        Integer most = rules.maxPerPerson();
        return new WhatIf.Side(
                round.rules().ranking(),
                actual,
                attempts,
                closed ? contest.prizesByRound() : List.of(),
                rules.border(),
                participant -> most == null || held.getOrDefault(participant, 0) < most);
    }

    /** In a contest of one round its prizes are those of the round, whatever they are called. */
    private static boolean perRound(ContestDefinition contest, RoundDefinition round) {
        return round.rules().prizes().of() == Rules.PrizeOf.ROUND
                || contest.rounds().size() == 1;
    }

    /** What the committee has yet to decide is nobody's prize so far. */
    private static void hold(Map<String, PrizePlaces.Won> prizes, Map<String, Integer> held) {
        prizes.forEach((participant, won) -> {
            if (!won.undecided()) {
                held.merge(participant, 1, Integer::sum);
            }
        });
    }

    private static int difference(List<Candidate> before, List<Candidate> after) {
        if (before == after) {
            return 0;
        }
        Map<String, Candidate> left = HashMap.newHashMap(before.size());
        before.forEach(attempt -> left.put(attempt.attemptId(), attempt));
        int different = 0;
        for (Candidate attempt : after) {
            if (!attempt.equals(left.remove(attempt.attemptId()))) {
                different++;
            }
        }
        return different + left.size();
    }

    /**
     * Over everything a person signs for. While a round is open its ranks move with every submission and
     * nothing in it is decided, so only which attempts are concerned is signed there.
     */
    private static String hash(List<DryRun.OfRound> rounds) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (DryRun.OfRound round : rounds) {
                update(digest, round.round() + "|" + round.ranked());
                if (round.ranked()) {
                    update(digest, plain(round.usedBefore()) + "|" + plain(round.usedAfter()) + "|" + round.attempts());
                    for (Change change : round.changes()) {
                        update(digest, change.participant() + "|" + text(change.before()) + "|" + text(change.after()));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable Held held) {
        if (held == null) {
            return "";
        }
        PrizePlaces.Won won = held.prize();
        return held.rank() + "," + held.attempt() + "," + (won == null ? "" : won.prize() + "," + won.undecided());
    }

    /** For people: how many ranks and prizes change. */
    static String sentence(DryRun.OfRound round) {
        List<Change> prizes = round.ofPrize();
        return round.name() + ": " + round.ofRank() + " người đổi hạng"
                + (prizes.isEmpty() ? "" : ", " + prizes.size() + " người thay đổi giải thưởng") + ".";
    }
}
