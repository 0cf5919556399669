package vn.mocson.exam;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.questionbank.PoolEntry;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.SetId;

/**
 * Papers drawn before people come for them. A first paper depends on nothing but its seed, so that it makes no
 * difference who gets it; the seed is stored with the attempt, and draws the same paper again. Each is given out
 * once. They are kept in memory alone: lost in a restart, others are drawn.
 */
@Component
class PreparedPapers {

    private static final Logger log = LoggerFactory.getLogger(PreparedPapers.class);

    /** More than one machine can start between two looks at how many are left. */
    static final int READY = 1_000;
    /** Long enough before the opening to be done by then, whatever else opens at the same hour. */
    private static final Duration BEFORE_THE_OPENING = Duration.ofMinutes(15);

    private final ContestService contests;
    private final QuestionBankService questions;
    private final Clock clock;
    private final SecureRandom seeds = new SecureRandom();

    /**
     * By what a draw depends on: a round with other rules or another set has other papers. 50 rounds, forgotten an
     * hour after the last look: a paper takes about 4 KB.
     */
    private final Cache<Source, Queue<Drawn>> ready = Caffeine.newBuilder()
            .maximumSize(50)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private record Source(Rules.Paper rules, @Nullable SetId set) {

        private static Source of(RoundDefinition round) {
            return new Source(round.rules().paper(), round.questionSet());
        }
    }

    record Drawn(long seed, Paper paper) {}

    PreparedPapers(ContestService contests, QuestionBankService questions, Clock clock) {
        this.contests = contests;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * A paper for somebody who was asked these questions before, so often each.
     *
     * @throws PaperNotSolvable where the round's set cannot fill the blueprint
     */
    Drawn take(RoundDefinition round, Map<QuestionId, Integer> uses) {
        Source source = Source.of(round);
        if (uses.isEmpty()) {
            Queue<Drawn> waiting = ready.getIfPresent(source);
            Drawn prepared = waiting == null ? null : waiting.poll();
            if (prepared != null) {
                return prepared;
            }
        }
        return draw(source, pool(source), uses);
    }

    /** Fills up what was taken, for rounds that are open or open soon. */
    @Scheduled(fixedDelayString = "PT0.5S", initialDelayString = "PT5S")
    void prepare() {
        Instant now = clock.instant();
        contests.all().stream()
                .flatMap(contest -> contest.rounds().stream())
                .filter(round ->
                        !now.isBefore(round.opensAt().minus(BEFORE_THE_OPENING)) && now.isBefore(round.closesAt()))
                .forEach(round -> {
                    try {
                        Access.asSystem(() -> prepare(Source.of(round)));
                    } catch (RuntimeException e) {
                        // the opening check says what is wrong with the set; whoever starts is told then
                        log.debug("No papers could be prepared for round {}", round.id(), e);
                    }
                });
    }

    private int prepare(Source source) {
        Queue<Drawn> waiting = ready.get(source, key -> new ArrayBlockingQueue<>(READY));
        if (waiting.size() >= READY) {
            return 0;
        }
        List<PoolEntry> pool = pool(source);
        int drawn = 0;
        while (waiting.offer(draw(source, pool, Map.of()))) {
            drawn++;
        }
        return drawn;
    }

    /** How many are ready for a round. */
    int ready(RoundDefinition round) {
        Queue<Drawn> waiting = ready.getIfPresent(Source.of(round));
        return waiting == null ? 0 : waiting.size();
    }

    private Drawn draw(Source source, List<PoolEntry> pool, Map<QuestionId, Integer> uses) {
        long seed = seeds.nextLong();
        return new Drawn(seed, PaperDraw.draw(source.rules(), pool, uses, questions::questions, seed));
    }

    private List<PoolEntry> pool(Source source) {
        return source.set() == null ? List.of() : questions.pool(source.set());
    }
}
