package vn.mocson.exam;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.database.GroupCommit;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.TimeOrderedIds;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.ParticipantService;
import vn.mocson.participant.Profile;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.PaperQuestion;
import vn.mocson.questionbank.PaperQuestion.PaperOption;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.SetId;

/**
 * Sitting a paper: start, save, submit. Time is the moment a request arrived at the server. Someone
 * else's attempt does not exist for a caller.
 */
@Service
public class ExamService {

    /** In one transaction; as many as are done in some thirty milliseconds. */
    private static final int MOST_TOGETHER = 64;

    private final Attempts attempts;
    private final AnswerWriter writer;
    private final AttemptCloser closer;
    private final Compensations compensations;
    private final AttemptClocks clocks;
    private final OpeningCheck opening;
    private final PreparedPapers papers;
    private final LateAnswers late;
    private final LocalSecrets localSecrets;
    private final DeviceMarks devices;
    private final ContestService contests;
    private final ParticipantService participants;
    private final QuestionBankService questions;
    private final TimeOrderedIds ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final GroupCommit<Entrant, StartPreparation.Newcomer> starts;
    private final GroupCommit<AttemptId, SubmissionPreparation.Held> submissions;

    /**
     * What a save needs and what changes only with the times of its round. Size 50,000 (some 300 bytes
     * each); forgotten when the attempt is handed in or an hour after the last save, and when the round's times have
     * another revision: on another node some 5 seconds after the change. Whether a save is in time is decided by the
     * database alone.
     */
    private final Cache<AttemptId, Sheet> sheets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private record Sheet(
            ParticipantId participant,
            long timesRevision,
            Deadline deadline,
            List<PaperQuestion> questions,
            boolean predictionLocked) {}

    ExamService(
            Attempts attempts,
            AnswerWriter writer,
            AttemptCloser closer,
            Compensations compensations,
            AttemptClocks clocks,
            OpeningCheck opening,
            PreparedPapers papers,
            LateAnswers late,
            LocalSecrets localSecrets,
            DeviceMarks devices,
            ContestService contests,
            ParticipantService participants,
            QuestionBankService questions,
            TimeOrderedIds ids,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions,
            StartPreparation beforeStarts,
            SubmissionPreparation beforeSubmissions) {
        this.attempts = attempts;
        this.writer = writer;
        this.closer = closer;
        this.compensations = compensations;
        this.clocks = clocks;
        this.opening = opening;
        this.papers = papers;
        this.late = late;
        this.localSecrets = localSecrets;
        this.devices = devices;
        this.contests = contests;
        this.participants = participants;
        this.questions = questions;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
        this.starts = new GroupCommit<>("starts", transactions, MOST_TOGETHER, beforeStarts);
        this.submissions = new GroupCommit<>("submissions", transactions, MOST_TOGETHER, beforeSubmissions);
    }

    @PreDestroy
    void stop() {
        starts.close();
        submissions.close();
    }

    /**
     * Starts an attempt, or answers the one that is open.
     *
     * @throws StartRefused with the rule that does not allow it
     */
    @PreAuthorize(Access.ENTRANT_OR_SYSTEM)
    public Started start(Entrant entrant, RoundId roundId, Instant arrival) {
        return start(entrant, roundId, arrival, null);
    }

    /**
     * The same, from a browser that has a number.
     *
     * @param device what a new attempt is marked with, where the contest's people were told of it
     * @throws StartRefused with the rule that does not allow it
     */
    @PreAuthorize(Access.ENTRANT_OR_SYSTEM)
    public Started start(Entrant entrant, RoundId roundId, Instant arrival, @Nullable DeviceNumber device) {
        RoundDefinition known = contests.round(roundId);
        if (!known.contest().equals(entrant.contest())) {
            throw new NotFound(
                    "Không tìm thấy kỳ thi này trong cuộc thi bạn đã đăng ký. Hãy về trang dự thi và chọn lại.");
        }
        long revision = timesRevision(entrant); // before the attempt is read, which may then be newer but never older
        DeviceMark mark = devices.of(entrant.contest(), device);
        Begun begun = starts.run(entrant, newcomer -> begin(entrant, newcomer, known, arrival, mark));
        sheets.put(begun.attempt().id(), sheet(begun.attempt(), revision));
        return new Started(view(begun.attempt()), begun.created(), begun.created() && mark != null);
    }

    private record Begun(Attempt attempt, boolean created) {}

    private Begun begin(
            Entrant entrant,
            StartPreparation.Newcomer newcomer,
            RoundDefinition known,
            Instant arrival,
            @Nullable DeviceMark mark) {
        RoundId roundId = known.id();
        AttemptHistory history = newcomer.history();
        Optional<AttemptHistory.Entry> open = history.open(roundId);
        if (open.isPresent() && open.get().deadline().accepts(arrival)) {
            return new Begun(required(open.get().id(), entrant), false);
        }
        Compensations.RoundTimes times = newcomer.times().apply(roundId);
        RoundDefinition round = known.at(times.opensAt(), times.closesAt(), times.pausedAt(), times.revision());
        if (open.isPresent()) {
            closer.closeIfOverdue(open.get().id());
            history = attempts.history(entrant.participant());
        }
        StartPolicy.requireAll(round, history, arrival);
        participants.requireEligible(entrant, round, arrival);
        opening.requireReady(round);
        Attempt attempt = draw(round, newcomer.profile(), history, arrival, mark);
        events.publishEvent(new AttemptStarted(attempt.id(), attempt.contest(), attempt.round()));
        return new Begun(attempt, true);
    }

    private Attempt draw(
            RoundDefinition round,
            Profile profile,
            AttemptHistory history,
            Instant arrival,
            @Nullable DeviceMark mark) {
        Map<QuestionId, Integer> uses = history.entries().isEmpty() ? Map.of() : attempts.uses(profile.id());
        PreparedPapers.Drawn drawn = papers.take(round, uses);
        Duration limit = round.rules().paper().duration();
        Duration own = limit == null ? null : limit.plus(profile.extraTime());
        Attempt attempt = new Attempt(
                new AttemptId(ids.next()),
                round.contest(),
                round.id(),
                profile.id(),
                profile.unit(),
                history.nextNumber(round.id()),
                AttemptState.OPEN,
                drawn.paper(),
                Responses.none(),
                lockedPrediction(round, profile.id())
                        .map(Attempts.StandingPrediction::value)
                        .orElse(null),
                0,
                arrival,
                own,
                deadline(round, new AttemptClocks.Whose(profile.id(), profile.unit(), arrival, own)),
                null,
                null);
        attempts.insert(attempt, drawn.seed(), mark);
        return attempt;
    }

    /** Minutes that were given in the round before count for whoever starts later too. */
    private Deadline deadline(RoundDefinition round, AttemptClocks.Whose whose) {
        List<Compensations.Given> given = round.timesRevision() == 0 ? List.of() : compensations.given(round.id());
        return new Deadline(
                clocks.time(round.contest(), round.closesAt(), whose, given).planned());
    }

    /** @throws NotFound also for someone else's */
    @PreAuthorize(Access.ENTRANT)
    public AttemptView attempt(Entrant entrant, AttemptId id) {
        Attempt attempt = required(id, entrant);
        if (attempt.open() && !attempt.deadline().accepts(clock.instant())) {
            closer.closeIfOverdue(id);
            attempt = required(id, entrant);
        }
        return view(attempt);
    }

    /**
     * Saves answers; they are durable when this returns. A revision that is not higher than the stored
     * one changes nothing.
     *
     * @throws ResponseRefused where the answers do not fit the paper
     * @throws ClosedAttemptRefused where the attempt is over
     */
    @PreAuthorize(Access.ENTRANT_OR_SYSTEM)
    public Saved save(Entrant entrant, AttemptId id, ResponseForm form, Instant arrival) {
        Sheet sheet = sheet(id, entrant);
        long revision = form.requiredRevision();
        BigDecimal prediction = sheet.predictionLocked() ? null : form.checkedPrediction();
        Responses responses = form.checkedAgainst(sheet.questions());
        AnswerWriter.Save save =
                new AnswerWriter.Save(id, entrant.participant(), revision, responses, prediction, arrival);
        if (writer.write(save)) {
            Instant now = clock.instant();
            return new Saved(revision, now, sheet.deadline().at(now), now, true);
        }
        Instant now = clock.instant();
        Attempt stored = required(id, entrant);
        if (stored.open() && !stored.deadline().accepts(arrival)) {
            closer.closeIfOverdue(id);
            stored = required(id, entrant);
        }
        if (!stored.open()) {
            throw closed(stored, late.keep(stored, form, arrival));
        }
        Instant savedAt = stored.savedAt() == null ? stored.startedAt() : stored.savedAt();
        return new Saved(stored.revision(), savedAt, stored.deadline().at(now), now, false);
    }

    /**
     * Hands in. Repeated, it answers the same receipt.
     *
     * @throws TimeLeft where a page hands in by itself although there is time left
     * @throws ClosedAttemptRefused where the attempt was closed in another way
     */
    @PreAuthorize(Access.ENTRANT_OR_SYSTEM)
    public Submitted submit(Entrant entrant, AttemptId id, ResponseForm form, Instant arrival) {
        Submitted submitted = submissions.run(id, held -> handIn(entrant, held, form, arrival));
        sheets.invalidate(id); // where many sit one after another, those who are done would push out those who begin
        return submitted;
    }

    private Submitted handIn(Entrant entrant, SubmissionPreparation.Held held, ResponseForm form, Instant arrival) {
        Attempt attempt = held.attempt().filter(a -> a.belongsTo(entrant)).orElseThrow(ExamService::noSuchAttempt);
        AttemptId id = attempt.id();
        RoundDefinition round = contests.round(attempt.round());
        if (attempt.open()) {
            if (!attempt.deadline().accepts(arrival)) {
                closer.closeIfOverdue(id);
                Attempt over = required(id, entrant);
                throw closed(over, late.keep(over, form, arrival));
            }
            if (Boolean.TRUE.equals(form.automatic()) && attempt.deadline().farFrom(arrival)) {
                throw new TimeLeft();
            }
            Responses newer =
                    form.checkedAgainst(questions.questions(attempt.paper().questions()));
            BigDecimal prediction =
                    lockedPrediction(round, attempt.participant()).isPresent() ? null : form.checkedPrediction();
            Attempt complete = attempt.merged(form.revision(), newer, prediction);
            Attempt.Outcome outcome = closer.close(
                    complete,
                    AttemptState.SUBMITTED,
                    attempt.deadline().countsAs(arrival),
                    held.given().apply(attempt.round()));
            return submitted(round, AttemptState.SUBMITTED, complete, outcome);
        }
        Attempt.Outcome outcome = attempt.outcome();
        if (attempt.state() != AttemptState.SUBMITTED || outcome == null) {
            throw closed(attempt, late.keep(attempt, form, arrival));
        }
        return submitted(round, attempt.state(), attempt, outcome).with(late.keep(attempt, form, arrival));
    }

    /** The refusal tells what became of the attempt, receipt included. */
    private ClosedAttemptRefused closed(Attempt attempt, @Nullable Late late) {
        Attempt.Outcome outcome = attempt.outcome();
        return new ClosedAttemptRefused(
                attempt.state(),
                outcome == null || !attempt.state().counts()
                        ? null
                        : submitted(contests.round(attempt.round()), attempt.state(), attempt, outcome),
                late);
    }

    private Submitted submitted(RoundDefinition round, AttemptState state, Attempt attempt, Attempt.Outcome outcome) {
        boolean shown = round.shows(round.rules().results().showScore(), clock.instant());
        return new Submitted(
                state,
                outcome.submittedAt(),
                outcome.answered(),
                new Submitted.Receipt(outcome.receiptCode(), outcome.receiptHash()),
                shown
                        ? new Submitted.Result(
                                outcome.correct(), attempt.paper().items().size(), Vietnamese.plain(outcome.points()))
                        : null,
                null);
    }

    /** A person's attempts in every round of the contest. */
    @PreAuthorize(Access.ENTRANT)
    public List<RoundOverview> overview(Entrant entrant) {
        Instant now = clock.instant();
        AttemptHistory history = attempts.history(entrant.participant());
        return contests.contest(entrant.contest()).rounds().stream()
                .map(round -> overview(round, history, now))
                .toList();
    }

    private static RoundOverview overview(RoundDefinition round, AttemptHistory history, Instant now) {
        Integer max = round.rules().attempts().max();
        Integer left = max == null ? null : Integer.valueOf(Math.max(0, max - history.used(round, now)));
        Instant next = history.cooledDownAt(round).filter(now::isBefore).orElse(null);
        if (next == null && left != null && left == 0) {
            next = history.nextDay(round, now);
        }
        return new RoundOverview(
                round.id().toString(),
                history.usedInRound(round.id()),
                left,
                history.open(round.id())
                        .filter(open -> open.deadline().accepts(now))
                        .map(open -> open.id().toString())
                        .orElse(null),
                next);
    }

    /**
     * Whether the sealed set can fill this paper.
     */
    @PreAuthorize(Access.FIGURES)
    public boolean canDraw(Rules.Paper rules, SetId set) {
        return PaperDraw.solvable(rules, Access.asSystem(() -> questions.pool(set)));
    }

    /**
     * Each person's first counting attempt in a round, for figures about questions: later ones know what
     * was asked before.
     *
     * @param limit of attempts, the earliest started first
     */
    @PreAuthorize(Access.SYSTEM)
    public List<FinishedSitting> firstSittings(RoundId round, int limit) {
        return attempts.firstFinished(round, limit);
    }

    /** Removes the attempts of generated people; their standings go with them. */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Transactional
    @Act("exam.sample.remove")
    public int removeSampleAttempts() {
        return attempts.removeSamples();
    }

    private Optional<Attempts.StandingPrediction> lockedPrediction(RoundDefinition round, ParticipantId participant) {
        Rules.Prediction rule = round.rules().prediction();
        return rule != null && rule.lock() == Rules.PredictionLock.FIRST_SUBMITTED
                ? attempts.firstPrediction(round.id(), participant)
                : Optional.empty();
    }

    private Attempt required(AttemptId id, Entrant entrant) {
        return attempts.find(id).filter(a -> a.belongsTo(entrant)).orElseThrow(ExamService::noSuchAttempt);
    }

    private Sheet sheet(AttemptId id, Entrant entrant) {
        Sheet known = sheets.getIfPresent(id);
        long revision = timesRevision(entrant); // before the attempt is read, which may then be newer but never older
        if (known == null || known.timesRevision() != revision) {
            known = sheet(required(id, entrant), revision);
            sheets.put(id, known);
        }
        if (!known.participant().equals(entrant.participant())) {
            throw noSuchAttempt();
        }
        return known;
    }

    private Sheet sheet(Attempt attempt, long timesRevision) {
        return new Sheet(
                attempt.participant(),
                timesRevision,
                attempt.deadline(),
                questions.questions(attempt.paper().questions()),
                lockedPrediction(contests.round(attempt.round()), attempt.participant())
                        .isPresent());
    }

    private long timesRevision(Entrant entrant) {
        return contests.contest(entrant.contest()).rounds().stream()
                .mapToLong(RoundDefinition::timesRevision)
                .sum();
    }

    private static NotFound noSuchAttempt() {
        return new NotFound("Không tìm thấy lượt thi này. Hãy về trang kỳ thi rồi mở lại.");
    }

    private static AttemptView.Option view(PaperOption option) {
        return new AttemptView.Option(option.id().value(), option.text(), address(option.image()));
    }

    private static @Nullable String address(@Nullable ImageId image) {
        return image == null ? null : image.address();
    }

    private AttemptView view(Attempt attempt) {
        List<PaperQuestion> contents = questions.questions(attempt.paper().questions());
        List<AttemptView.Question> asked = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            PaperQuestion content = contents.get(i);
            Map<OptionId, PaperOption> options =
                    content.options().stream().collect(Collectors.toMap(PaperOption::id, option -> option));
            asked.add(new AttemptView.Question(
                    content.id().toString(),
                    i + 1,
                    content.text(),
                    address(content.image()),
                    content.multiple(),
                    attempt.paper().items().get(i).options().stream()
                            .map(option -> view(Objects.requireNonNull(options.get(option))))
                            .toList()));
        }
        Instant now = clock.instant();
        return new AttemptView(
                attempt.id().toString(),
                attempt.number(),
                attempt.round().toString(),
                attempt.state(),
                attempt.startedAt(),
                attempt.deadline().at(now),
                now,
                attempt.revision(),
                asked,
                attempt.responses().toStrings(),
                attempt.prediction() == null ? null : Vietnamese.plain(attempt.prediction()),
                lockedPrediction(contests.round(attempt.round()), attempt.participant())
                        .isPresent(),
                localSecrets.of(attempt.id()));
    }
}
