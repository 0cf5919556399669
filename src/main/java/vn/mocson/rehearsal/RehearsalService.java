package vn.mocson.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.SampleRounds;
import vn.mocson.rehearsal.StepResult.State;

/** Rehearsals of a contest: one at a time, part by part, and the sheets that they end in. */
@Service
public class RehearsalService {

    public static final int FEWEST = 10;
    public static final int MOST = 2_000;
    public static final int LONGEST_MINUTES = 60;

    private static final Duration LONGEST_BACKUP = Duration.ofMinutes(15);

    private final RehearsalRows rows;
    private final Crowds crowds;
    private final BackupTrial backup;
    private final OpeningLook opening;
    private final RealRounds realRounds;
    private final SampleRounds samples;
    private final ContestService contests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RehearsalService(
            RehearsalRows rows,
            Crowds crowds,
            BackupTrial backup,
            OpeningLook opening,
            RealRounds realRounds,
            SampleRounds samples,
            ContestService contests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.crowds = crowds;
        this.backup = backup;
        this.opening = opening;
        this.realRounds = realRounds;
        this.samples = samples;
        this.contests = contests;
        this.events = events;
        this.clock = clock;
    }

    /** The one under way; empty where there is none. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public Optional<Rehearsal> current(ContestId contest) {
        return rows.current(contest);
    }

    /**
     * Tells when something moved in the contest's rehearsal on this node.
     *
     * @return ends it
     */
    @PreAuthorize(Access.ORGANIZERS)
    public Runnable watch(ContestId contest, Runnable moved) {
        return rows.watch(contest, moved);
    }

    /** The rounds that may be rehearsed: those that have not closed. */
    @PreAuthorize(Access.ORGANIZERS)
    public List<RoundDefinition> rounds(ContestId contest) {
        Instant now = clock.instant();
        return contests.contest(contest).rounds().stream()
                .filter(round -> round.closesAt().isAfter(now))
                .toList();
    }

    /**
     * Begins a rehearsal of a round.
     *
     * @throws RehearsalRefused where one is under way, or the round has no questions yet
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("rehearsal.begin")
    public void begin(ContestId contest, RoundId round) {
        ContestDefinition definition = contests.contest(contest);
        RoundDefinition chosen = definition.rounds().stream()
                .filter(each -> each.id().equals(round))
                .findFirst()
                .orElseThrow(() -> new NotFound("Không tìm thấy kỳ thi này trong cuộc thi. Hãy chọn lại."));
        ActNotes.current().about("contest", contest, definition.title()).after("round", chosen.fullName());
        if (chosen.questionSet() == null) {
            throw RehearsalRefused.noSet();
        }
        try {
            rows.insert(contest, round, chosen.fullName(), Access.username());
        } catch (DuplicateKeyException oneIsThere) {
            throw RehearsalRefused.underWay();
        }
        rows.tell(contest);
    }

    /**
     * A crowd plays the round, in a sample of its own; whatever an earlier crowd did is removed first.
     *
     * @param people from 10 to 2,000
     * @param minutes over which they are spread; 0 for without any pause, as fast as the server answers
     * @throws RehearsalRefused where the numbers are out of range, something runs already, or a real round is open or near
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("rehearsal.crowd")
    public void crowd(ContestId contest, int people, int minutes) {
        if (people < FEWEST || people > MOST || minutes < 0 || minutes > LONGEST_MINUTES) {
            throw RehearsalRefused.size();
        }
        Rehearsal rehearsal = idle(contest);
        realRounds.requireNone(Duration.ofMinutes(minutes));
        if (crowds.door().isEmpty()) {
            throw RehearsalRefused.noDoor();
        }
        crowds.order(rehearsal, people, minutes);
        events.publishEvent(new Crowds.Ordered(rehearsal.id()));
    }

    /** Ends the crowd before its time; what it did until then stays to be read. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("rehearsal.stop")
    public void stop(ContestId contest) {
        Rehearsal rehearsal = rows.locked(contest).orElseThrow(RehearsalRefused::none);
        if (rehearsal.running(RehearsalStep.CROWD)) {
            crowds.stop(rehearsal);
        }
    }

    /**
     * Makes a backup of the whole installation and restores it into an empty one beside.
     *
     * @throws RehearsalRefused where something runs already, or a real round is open or near
     */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Transactional
    @Act("rehearsal.backup")
    public void tryBackup(ContestId contest) {
        Rehearsal rehearsal = idle(contest);
        realRounds.requireNone(LONGEST_BACKUP);
        rows.begin(rehearsal, RehearsalStep.BACKUP, Access.username());
        events.publishEvent(new BackupTrial.Ordered(rehearsal.id()));
        rows.tell(contest);
    }

    /**
     * Looks at what the opening needs.
     *
     * @param browser what the clock of the page that asks says
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("rehearsal.check")
    public void check(ContestId contest, Instant browser) {
        Rehearsal rehearsal = rows.locked(contest).orElseThrow(RehearsalRefused::none);
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.CLOCK_MS, Duration.between(browser, clock.instant()).toMillis());
        List<String> problems = opening.look(contest, figures);
        rows.begin(rehearsal, RehearsalStep.CHECKS, Access.username());
        rows.end(rehearsal, RehearsalStep.CHECKS, problems.isEmpty() ? State.PASSED : State.FAILED, figures, problems);
    }

    /**
     * Makes the dated sheet of what was found so far, which is kept whatever becomes of the rehearsal.
     *
     * @throws RehearsalRefused where a part still runs
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("rehearsal.sheet")
    public RehearsalSheet makeSheet(ContestId contest) {
        Rehearsal rehearsal = rows.locked(contest).orElseThrow(RehearsalRefused::none);
        if (rehearsal.running()) {
            throw RehearsalRefused.stillRunning();
        }
        Verdict verdict = Verdict.of(rehearsal.steps());
        Instant now = clock.instant();
        byte[] pdf = SheetPaper.pdf(contests.contest(contest), rehearsal, verdict, Access.username(), now);
        rows.keep(rehearsal, verdict.ready(), Access.username(), now, SheetPaper.sha256(pdf), pdf);
        ActNotes.current().after("ready", verdict.ready());
        rows.tell(contest);
        return rows.sheets(contest).getFirst();
    }

    /** The newest first. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public List<RehearsalSheet> sheets(ContestId contest) {
        return rows.sheets(contest);
    }

    /** @throws NotFound where the contest has no such sheet */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public byte[] sheet(ContestId contest, long sheet) {
        return rows.pdf(contest, sheet)
                .orElseThrow(() -> new NotFound("Không tìm thấy phiếu này. Hãy mở lại trang tổng duyệt."));
    }

    /**
     * Ends the rehearsal: the sample round goes with everybody in it and whatever they did; sheets stay.
     *
     * @throws RehearsalRefused where a part still runs
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("rehearsal.end")
    public void end(ContestId contest) {
        Rehearsal rehearsal = rows.locked(contest).orElseThrow(RehearsalRefused::none);
        if (rehearsal.running()) {
            throw RehearsalRefused.stillRunning();
        }
        ContestId sample = rehearsal.sample();
        rows.end(rehearsal);
        if (sample != null) {
            Access.asSystem(() -> {
                samples.remove(Objects.requireNonNull(sample));
                return true;
            });
        }
        crowds.forget(rehearsal.id());
        rows.tell(contest);
    }

    private Rehearsal idle(ContestId contest) {
        Rehearsal rehearsal = rows.locked(contest).orElseThrow(RehearsalRefused::none);
        if (rehearsal.running() || crowds.busy() || backup.busy()) {
            throw RehearsalRefused.busy();
        }
        return rehearsal;
    }
}
