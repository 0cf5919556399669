package vn.mocson.rehearsal;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.MocSonProperties;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.RehearsalPass;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.SampleRounds;
import vn.mocson.rehearsal.StepResult.State;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;

/**
 * Plays the crowds of rehearsals, one at a time on this node, and goes on with one that a restart cut off: its journal lies
 * in the data folder of the node that plays it.
 */
@Component
class Crowds {

    private static final Logger log = LoggerFactory.getLogger(Crowds.class);
    /** A crowd may take longer than it should, and a restart in it too. */
    private static final Duration SPARE = Duration.ofHours(2);

    private static final int SECRET_BYTES = 12;
    private static final Duration TELL_EVERY = Duration.ofSeconds(2);

    /** Somebody asked for it; played once that is committed. */
    record Ordered(long rehearsal) {}

    private record Playing(long rehearsal, CrowdRun run) {}

    private final RehearsalRows rows;
    private final CrowdProof proof;
    private final RealRounds realRounds;
    private final SampleRounds samples;
    private final ContestService contests;
    private final UnitService units;
    private final RehearsalPass pass;
    private final JsonMapper json;
    private final Environment environment;
    private final Path folder;
    private final Clock clock;
    private final AtomicReference<@Nullable Playing> playing = new AtomicReference<>();
    private final SecureRandom random = new SecureRandom();
    private volatile boolean closing;

    Crowds(
            RehearsalRows rows,
            CrowdProof proof,
            RealRounds realRounds,
            SampleRounds samples,
            ContestService contests,
            UnitService units,
            RehearsalPass pass,
            JsonMapper json,
            Environment environment,
            MocSonProperties properties,
            Clock clock) {
        this.rows = rows;
        this.proof = proof;
        this.realRounds = realRounds;
        this.samples = samples;
        this.contests = contests;
        this.units = units;
        this.pass = pass;
        this.json = json;
        this.environment = environment;
        this.folder = properties.dataDir().resolve("tmp").resolve("rehearsal");
        this.clock = clock;
    }

    boolean busy() {
        return playing.get() != null;
    }

    /** Where this application answers; empty where it answers nowhere. */
    Optional<URI> door() {
        String port = environment.getProperty("local.server.port");
        String host = environment.getProperty("server.address", "127.0.0.1");
        return port == null ? Optional.empty() : Optional.of(URI.create("http://" + host + ":" + port));
    }

    /** Makes the sample round anew and writes down what is to be played; the crowd itself is not begun. */
    Rehearsal order(Rehearsal rehearsal, int people, int minutes) {
        Duration paper = contests.round(rehearsal.round()).rules().paper().duration();
        Duration open = Duration.ofMinutes(minutes)
                .plus(paper == null ? Duration.ZERO : paper)
                .plus(SPARE);
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String slug = "tong-duyet-" + HexFormat.of().formatHex(secret);
        ContestId before = rehearsal.sample();
        ContestId sample = Access.asSystem(() -> {
            if (before != null) {
                samples.remove(before);
            }
            return samples.make(rehearsal.round(), slug, clock.instant(), open);
        });
        rows.crowd(rehearsal, sample, people, minutes);
        rows.forget(rehearsal, RehearsalStep.RESTART);
        rows.begin(rehearsal, RehearsalStep.CROWD, Access.username());
        return rows.rehearsal(rehearsal.id());
    }

    @TransactionalEventListener
    void begin(Ordered order) {
        forget(order.rehearsal());
        Thread.ofVirtual()
                .name("rehearsal")
                .start(() -> Access.asSystem(() -> {
                    play(rows.rehearsal(order.rehearsal()));
                    return true;
                }));
    }

    /** A crowd that a restart cut off goes on; one that cannot is told so. */
    @EventListener
    void resume(ApplicationReadyEvent ready) {
        if (door().isPresent()) {
            Thread.ofVirtual()
                    .name("rehearsal")
                    .start(() -> Access.asSystem(() -> {
                        rows.running().forEach(this::resume);
                        return true;
                    }));
        }
    }

    private void resume(Rehearsal rehearsal) {
        if (rehearsal.running(RehearsalStep.BACKUP)) {
            rows.end(
                    rehearsal,
                    RehearsalStep.BACKUP,
                    State.STOPPED,
                    Map.of(),
                    List.of("Ứng dụng khởi động lại giữa chừng. Hãy chạy lại phần này."));
        }
        if (rehearsal.running(RehearsalStep.CROWD) && Files.exists(journal(rehearsal.id()))) {
            play(rehearsal);
        }
    }

    /** Ends it, on this node or where no node plays it any more. */
    void stop(Rehearsal rehearsal) {
        Playing now = playing.get();
        if (now != null && now.rehearsal() == rehearsal.id()) {
            now.run().stop();
        } else {
            rows.end(rehearsal, RehearsalStep.CROWD, State.STOPPED, Map.of(), List.of("Đã dừng theo yêu cầu."));
        }
    }

    /** People who stand at the door while it closes are no errors. What they do is taken up at the next start. */
    @EventListener
    void closing(ContextClosedEvent closed) {
        closing = true;
        Playing now = playing.get();
        if (now != null) {
            now.run().stop();
        }
    }

    @PreDestroy
    void withdrawPass() {
        pass.withdraw();
    }

    /** What is left of a crowd in files. */
    void forget(long rehearsal) {
        try {
            Files.deleteIfExists(journal(rehearsal));
        } catch (IOException e) {
            log.warn("Không xóa được nhật ký tổng duyệt {}: {}", rehearsal, e.getMessage());
        }
    }

    Path journal(long rehearsal) {
        return folder.resolve("crowd-" + rehearsal + ".journal");
    }

    /** Plays what is left to play, and says how it came out. Takes as long as the crowd does. */
    void play(Rehearsal rehearsal) {
        StepResult step = Objects.requireNonNull(rehearsal.step(RehearsalStep.CROWD));
        ContestId sample = rehearsal.sample();
        if (sample == null) {
            rows.end(rehearsal, RehearsalStep.CROWD, State.STOPPED, Map.of(), List.of("Kỳ mẫu đã được gỡ."));
            return;
        }
        int people = Objects.requireNonNull(rehearsal.people());
        CrowdTally tally = new CrowdTally(people);
        Path file = journal(rehearsal.id());
        boolean again = Files.exists(file);
        Instant last = again ? CrowdJournal.lastWritten(file) : clock.instant();
        try (CrowdJournal journal = CrowdJournal.open(file, tally);
                CrowdDoor door = new CrowdDoor(door().orElseThrow(RehearsalRefused::noDoor), pass.issue(), json)) {
            if (again) {
                recordRestart(rehearsal, sample, tally, last);
            }
            Duration elapsed = Duration.between(step.startedAt(), clock.instant());
            CrowdRun run = new CrowdRun(script(rehearsal, sample, people), door, journal, tally, elapsed);
            if (!playing.compareAndSet(null, new Playing(rehearsal.id(), run))) {
                throw RehearsalRefused.busy();
            }
            boolean disturbed;
            try {
                disturbed = play(rehearsal, step, run, tally);
            } finally {
                playing.set(null);
                pass.withdraw();
            }
            if (!closing) {
                finish(rehearsal, sample, step, run, tally, disturbed);
            }
        } catch (RuntimeException e) {
            if (!closing) { // else the next start goes on
                log.error("Tổng duyệt {} hỏng giữa chừng", rehearsal.id(), e);
                rows.end(
                        rehearsal,
                        RehearsalStep.CROWD,
                        State.FAILED,
                        tally.figures(),
                        List.of("Phần mềm mô phỏng gặp lỗi: " + e.getMessage()));
            }
        }
    }

    /** @return whether a real round opened meanwhile, and the crowd made room */
    private boolean play(Rehearsal rehearsal, StepResult step, CrowdRun run, CrowdTally tally) {
        CountDownLatch over = new CountDownLatch(1);
        Thread.ofVirtual().name("rehearsal-crowd").start(() -> {
            try {
                run.play();
            } finally {
                over.countDown();
            }
        });
        boolean disturbed = false;
        try {
            while (!over.await(TELL_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!closing) {
                    rows.progress(rehearsal, RehearsalStep.CROWD, tally.figures());
                }
                if (!disturbed && realRounds.openedSince(step.startedAt())) {
                    disturbed = true;
                    run.stop();
                }
            }
        } catch (InterruptedException e) {
            run.stop();
            Thread.currentThread().interrupt();
        }
        return disturbed;
    }

    /** Before anybody goes on: whatever was acknowledged before must be there now. */
    private void recordRestart(Rehearsal rehearsal, ContestId sample, CrowdTally tally, Instant last) {
        CrowdProof.Found found = proof.find(sample, tally);
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.RESTARTS, (long) tally.beginnings());
        figures.put(Figure.SITTING, tally.sitting());
        figures.put(Figure.ANSWERS, tally.figures().getOrDefault(Figure.ANSWERS, 0L));
        figures.put(Figure.FOUND, found.answers());
        figures.put(Figure.LOST, found.lost());
        figures.put(
                Figure.AWAY_SECONDS,
                Math.max(0, Duration.between(last, clock.instant()).toSeconds()));
        List<String> problems = Verdict.ofRestart(figures);
        StepResult crowd = Objects.requireNonNull(rehearsal.step(RehearsalStep.CROWD));
        rows.begin(rehearsal, RehearsalStep.RESTART, crowd.startedBy());
        rows.end(rehearsal, RehearsalStep.RESTART, problems.isEmpty() ? State.PASSED : State.FAILED, figures, problems);
        log.info("Tổng duyệt {}: đám đông tiếp tục sau khi khởi động lại", rehearsal.id());
    }

    private void finish(
            Rehearsal rehearsal, ContestId sample, StepResult step, CrowdRun run, CrowdTally tally, boolean disturbed) {
        CrowdProof.Found found = proof.find(sample, tally);
        Map<Figure, Long> figures = new EnumMap<>(tally.figures());
        figures.put(Figure.FOUND, found.answers());
        figures.put(Figure.LOST, found.lost());
        figures.put(
                Figure.SECONDS,
                Duration.between(step.startedAt(), clock.instant()).toSeconds());
        if (run.isStopped()) {
            rows.end(
                    rehearsal,
                    RehearsalStep.CROWD,
                    State.STOPPED,
                    figures,
                    List.of(
                            disturbed
                                    ? "Một kỳ thi thật vừa mở nên đám đông mô phỏng đã tự dừng."
                                    : "Đã dừng theo yêu cầu."));
            return;
        }
        List<String> problems = Verdict.ofCrowd(figures);
        rows.end(rehearsal, RehearsalStep.CROWD, problems.isEmpty() ? State.PASSED : State.FAILED, figures, problems);
        forget(rehearsal.id());
    }

    private CrowdScript script(Rehearsal rehearsal, ContestId sample, int people) {
        ContestDefinition contest = contests.contest(sample);
        RoundDefinition round = contest.rounds().getFirst();
        return new CrowdScript(
                contest.slug(),
                round.id().value(),
                units.tree(contest.units()).all().stream()
                        .filter(Unit::inUse)
                        .map(unit -> unit.id().toString())
                        .toList(),
                contest.consent().version(),
                round.rules().prediction() != null,
                people,
                Duration.ofMinutes(Objects.requireNonNull(rehearsal.minutes())),
                round.rules().paper().duration());
    }
}
