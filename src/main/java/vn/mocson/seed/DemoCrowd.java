package vn.mocson.seed;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mocson.common.Installation;
import vn.mocson.common.audit.Act;
import vn.mocson.common.security.Access;
import vn.mocson.common.startup.StartupFailure;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.Occupation;
import vn.mocson.contest.OccupationService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RunState;
import vn.mocson.exam.AttemptId;
import vn.mocson.exam.AttemptView;
import vn.mocson.exam.ExamService;
import vn.mocson.exam.ResponseForm;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantService;
import vn.mocson.questionbank.KeyedQuestion;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.standings.StandingsService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;

/**
 * Generated entrants with plausible attempts, so that boards and figures have something to show. They
 * go through the same services as everybody, are marked as sample data and can be removed in one act.
 */
@Service
public class DemoCrowd {

    private static final Logger log = LoggerFactory.getLogger(DemoCrowd.class);
    private static final int LARGEST = 100_000;
    /** Rounds that closed take a third as many people as an open one. */
    private static final int CLOSED_SHARE = 3;

    private final ContestService contests;
    private final ParticipantService participants;
    private final OccupationService occupations;
    private final UnitService units;
    private final QuestionBankService questions;
    private final ExamService exam;
    private final StandingsService standings;
    private final Installation installation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoCrowd(
            ContestService contests,
            ParticipantService participants,
            OccupationService occupations,
            UnitService units,
            QuestionBankService questions,
            ExamService exam,
            StandingsService standings,
            Installation installation,
            TransactionTemplate transaction,
            Clock clock) {
        this.contests = contests;
        this.participants = participants;
        this.occupations = occupations;
        this.units = units;
        this.questions = questions;
        this.exam = exam;
        this.standings = standings;
        this.installation = installation;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Adds so many people, spread over the rounds that are open or closed.
     *
     * @throws StartupFailure in production, or where the number is out of range
     */
    @PreAuthorize(Access.SYSTEM)
    public void add(int people) {
        if (!installation.demonstration()) {
            throw new StartupFailure("--demo-crowd chỉ dùng cho bản chạy thử, không dùng khi vận hành thật.");
        }
        if (people < 1 || people > LARGEST) {
            throw new StartupFailure("--demo-crowd phải từ 1 đến " + LARGEST + ".");
        }
        Random random = new Random(20241102L + participants.samples().size());
        Instant now = clock.instant();
        for (ContestDefinition contest : contests.all()) {
            List<RoundDefinition> rounds = contest.rounds().stream()
                    .filter(round -> round.stateAt(now) != RunState.UPCOMING)
                    .toList();
            int share = contest.stateAt(now) == RunState.OPEN ? people : people / CLOSED_SHARE;
            if (!rounds.isEmpty() && share > 0) {
                log.info("Tạo {} người dự thi mẫu cho “{}”", share, contest.title());
                new Crowd(contest, rounds, share, random).enter();
            }
        }
        log.info("Đã tạo xong người dự thi mẫu.");
    }

    /** Removes every generated person with all attempts and places; answers how many people it were. */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Transactional
    @Act("demo.remove")
    public int remove() {
        exam.removeSampleAttempts();
        int removed = participants.removeSamples();
        contests.all().forEach(contest -> standings.recompute(contest.id()));
        return removed;
    }

    /** The crowd of one contest. */
    private final class Crowd {

        private final ContestDefinition contest;
        private final List<RoundDefinition> rounds;
        private final int size;
        private final Random random;
        private final List<Unit> weighted = new ArrayList<>();
        private final List<Occupation> groups;

        private Crowd(ContestDefinition contest, List<RoundDefinition> rounds, int size, Random random) {
            this.contest = contest;
            this.rounds = rounds;
            this.size = size;
            this.random = random;
            this.groups = occupations.asked(contest.id());
            for (Unit unit : units.tree(contest.units()).all()) {
                int weight = unit.depth() == 0 ? 0 : 1 + unit.headcount() / 20;
                for (int i = 0; i < weight; i++) {
                    weighted.add(unit);
                }
            }
            if (weighted.isEmpty()) {
                weighted.addAll(units.tree(contest.units()).all());
            }
        }

        private void enter() {
            int first = participants.samples().size();
            for (int i = 0; i < size; i++) {
                int number = first + i;
                // one transaction a person: nobody sees an attempt that is open in the past, and closes it
                transaction.executeWithoutResult(status -> enter(number));
                if ((i + 1) % 500 == 0) {
                    log.info("… {} / {}", i + 1, size);
                }
            }
        }

        private void enter(int number) {
            LocalDate born = LocalDate.of(1962 + random.nextInt(38), 1 + random.nextInt(12), 1 + random.nextInt(28));
            // 0299 is not given to subscribers, so no generated number is anybody's
            String phone = String.format(Locale.ROOT, "0299%07d", number);
            Unit unit = weighted.get(random.nextInt(weighted.size()));
            Entrant entrant = participants.registerSample(
                    contest.id(), SampleNames.next(random) + " (mẫu)", born, phone, unit.id());
            if (!groups.isEmpty() && random.nextInt(50) > 0) {
                participants.sampleOccupation(entrant, any(groups, random).id());
            }
            double skill = Math.clamp(0.72 + 0.16 * random.nextGaussian(), 0.25, 1.0);
            for (RoundDefinition round : rounds) {
                Integer max = round.rules().attempts().max();
                int tries = 1 + random.nextInt(Math.min(max == null ? 3 : max, 3));
                Instant at = startWithin(round);
                for (int n = 0; n < tries && at != null; n++) {
                    at = sit(entrant, round, at, Math.min(1.0, skill + 0.08 * n));
                }
            }
        }

        /** A moment at which people sit: mostly in working hours, the earlier the likelier. */
        private Instant startWithin(RoundDefinition round) {
            Instant end = round.closesAt().isBefore(clock.instant()) ? round.closesAt() : clock.instant();
            long span = Math.max(1, Duration.between(round.opensAt(), end).toSeconds() - 1200);
            Instant at = round.opensAt().plusSeconds((long) (span * Math.pow(random.nextDouble(), 1.4)));
            int hour = at.atZone(VietnamTime.ZONE).getHour();
            boolean night = hour < 6 || hour > 22;
            Instant later = at.plus(Duration.ofHours(8));
            return night && later.isBefore(end.minusSeconds(1200)) ? later : at;
        }

        /** One attempt; answers when the next could start, or null where there is no room for one. */
        private @Nullable Instant sit(Entrant entrant, RoundDefinition round, Instant at, double skill) {
            Integer minutes = round.rules().paper().durationMinutes();
            int most = (minutes == null ? 30 : minutes) * 60;
            long seconds = Math.max(40, Math.min(most - 1, (long) (most * (0.25 + 0.6 * random.nextDouble()))));
            Instant end = at.plusSeconds(seconds);
            Instant limit = round.closesAt().isBefore(clock.instant()) ? round.closesAt() : clock.instant();
            if (!end.isBefore(limit)) {
                return null;
            }
            AttemptView attempt = exam.start(entrant, round.id(), at).attempt();
            exam.submit(
                    entrant,
                    new AttemptId(UUID.fromString(attempt.id())),
                    new ResponseForm(1L, answers(attempt, skill), prediction(round), null),
                    end.plusMillis(random.nextInt(1000)));
            return end.plusSeconds(300 + random.nextInt(7200))
                    .plus(round.rules().attempts().cooldown());
        }

        private Map<String, List<String>> answers(AttemptView attempt, double skill) {
            List<QuestionId> ids = attempt.questions().stream()
                    .map(question -> new QuestionId(Long.parseLong(question.id())))
                    .toList();
            Map<QuestionId, KeyedQuestion> keys = questions.keys(ids);
            Map<String, List<String>> answers = new HashMap<>();
            for (AttemptView.Question question : attempt.questions()) {
                KeyedQuestion key = keys.get(new QuestionId(Long.parseLong(question.id())));
                if (key != null && random.nextDouble() < skill) {
                    answers.put(
                            question.id(),
                            key.correct().stream().map(OptionId::value).toList());
                } else if (random.nextInt(20) > 0) {
                    answers.put(
                            question.id(),
                            List.of(any(question.options(), random).id()));
                }
            }
            return answers;
        }

        private @Nullable BigDecimal prediction(RoundDefinition round) {
            if (round.rules().prediction() == null) {
                return null;
            }
            return switch (round.rules().prediction().of()) {
                case PERCENT_ALL_CORRECT -> BigDecimal.valueOf(random.nextInt(10_000_000), 5);
                case PEOPLE_ALL_CORRECT -> BigDecimal.valueOf(random.nextInt(Math.max(2, size / 4)));
                case PEOPLE, ENTRIES -> BigDecimal.valueOf(size / 2 + random.nextInt(size * 2));
            };
        }
    }

    private static <T> T any(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }
}
