package vn.mocson.contest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.PlanFinding.State;

/** The steps of a contest from the plan to the publication: what is found about each, who does it and by when. */
@Service
public class PlanService {

    private static final int LONGEST_PERSON = 120;
    private static final int NEAR_DAYS = 3;

    private final ContestService contests;
    private final ObjectProvider<PlanSource> sources;
    private final JdbcClient db;
    private final Clock clock;

    /** What people added to a step. */
    private record Added(
            PlanStep step,
            @Nullable String person,
            @Nullable LocalDate due,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {}

    PlanService(ContestService contests, ObjectProvider<PlanSource> sources, JdbcClient db, Clock clock) {
        this.contests = contests;
        this.sources = sources;
        this.db = db;
        this.clock = clock;
    }

    /** Every step, in order. */
    @PreAuthorize(Access.FIGURES)
    public List<PlanLine> of(ContestId id) {
        ContestDefinition contest = contests.contest(id);
        Map<PlanStep, PlanFinding> found = new EnumMap<>(PlanStep.class);
        sources.orderedStream()
                .flatMap(source -> source.find(contest).stream())
                .forEach(finding -> found.merge(finding.step(), finding, PlanService::heavier));
        Map<PlanStep, Added> added = added(id);
        LocalDate begun = begun(id);
        List<PlanLine> lines = new ArrayList<>();
        for (PlanStep step : PlanStep.values()) {
            PlanFinding finding = found.get(step);
            if (finding != null) {
                lines.add(line(contest, begun, finding, added.get(step)));
            }
        }
        return lines;
    }

    private static PlanFinding heavier(PlanFinding one, PlanFinding other) {
        return other.essential() ? other : one;
    }

    private PlanLine line(ContestDefinition contest, LocalDate begun, PlanFinding finding, @Nullable Added added) {
        PlanStep step = finding.step();
        Instant doneAt = added == null ? null : added.doneAt();
        State state = doneAt != null && step.byHand() ? State.DONE : finding.state();
        LocalDate set = added == null ? null : added.due();
        LocalDate due = set == null ? usual(contest, begun, step) : set;
        LocalDate today = VietnamTime.dateOf(clock.instant());
        boolean open = state == State.MISSING || state == State.LATER;
        return new PlanLine(
                step,
                state,
                finding.essential(),
                state == State.DONE ? List.of() : finding.missing(),
                added == null ? null : added.person(),
                due,
                set != null,
                doneAt,
                added == null ? null : added.doneBy(),
                open && due != null && due.isBefore(today));
    }

    private LocalDate begun(ContestId id) {
        return VietnamTime.dateOf(db.sql("SELECT created_at FROM contest WHERE id = ?")
                .param(id.value())
                .query(Instant.class)
                .single());
    }

    /** What the opening asks for, where nobody has set a date; in less time than usual everything moves together. */
    private static @Nullable LocalDate usual(ContestDefinition contest, LocalDate begun, PlanStep step) {
        Integer days = step.daysBefore();
        if (days == null) {
            return null;
        }
        return contest.rounds().stream()
                .map(RoundDefinition::opensAt)
                .min(Comparator.naturalOrder())
                .map(VietnamTime::dateOf)
                .map(first -> {
                    long available = Math.clamp(ChronoUnit.DAYS.between(begun, first), 0, PlanStep.LONGEST);
                    return first.minusDays(days * available / PlanStep.LONGEST);
                })
                .orElse(null);
    }

    private Map<PlanStep, Added> added(ContestId id) {
        return db
                .sql("SELECT step, person, due, done_at, done_by FROM contest_step WHERE contest_id = ?")
                .param(id.value())
                .query((rs, n) -> new Added(
                        PlanStep.valueOf(rs.getString(1)),
                        rs.getString(2),
                        rs.getObject(3, LocalDate.class),
                        rs.getObject(4, Instant.class),
                        rs.getString(5)))
                .list()
                .stream()
                .collect(Collectors.toMap(Added::step, Function.identity()));
    }

    /**
     * Who does a step and by when.
     *
     * @param person empty where nobody is named
     * @param due null for the usual date
     * @throws ContestRefused where the name is too long
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.plan.assign")
    public void assign(ContestId contest, PlanStep step, String person, @Nullable LocalDate due) {
        ActNotes.current().after("due", due);
        String name = Vietnamese.clean(person);
        if (name.length() > LONGEST_PERSON) {
            throw ContestRefused.personTooLong();
        }
        db.sql("""
                INSERT INTO contest_step (contest_id, step, person, due) VALUES (:contest, :step, :person, :due)
                ON DUPLICATE KEY UPDATE person = VALUES(person), due = VALUES(due)""")
                .param("contest", contest.value())
                .param("step", step.name())
                .param("person", name.isEmpty() ? null : name)
                .param("due", due)
                .update();
    }

    /**
     * Says that a step is done, or takes it back, where only people can know.
     *
     * @throws ContestRefused where the application knows by itself
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.plan.mark")
    public void mark(ContestId contest, PlanStep step, boolean done) {
        if (!step.byHand()) {
            throw ContestRefused.notByHand();
        }
        db.sql("""
                INSERT INTO contest_step (contest_id, step, done_at, done_by) VALUES (:contest, :step, :at, :by)
                ON DUPLICATE KEY UPDATE done_at = VALUES(done_at), done_by = VALUES(done_by)""")
                .param("contest", contest.value())
                .param("step", step.name())
                .param("at", done ? clock.instant() : null)
                .param("by", done ? Access.username() : null)
                .update();
    }

    /**
     * Steps whose date is over or at most three days away, the earliest first, of the caller's contests that are not over.
     * Of dates that nobody set, only those of essential steps remind.
     */
    @PreAuthorize(Access.STAFF)
    public List<PlanReminder> reminders() {
        Instant now = clock.instant();
        LocalDate near = VietnamTime.dateOf(now).plusDays(NEAR_DAYS);
        List<PlanReminder> reminders = new ArrayList<>();
        for (ContestDefinition contest : contests.all()) {
            if (contest.stateAt(now) == RunState.UPCOMING
                    && Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER", "SECRETARY")) {
                of(contest.id()).stream()
                        .filter(line -> !line.settled() && line.step() != PlanStep.OPENED)
                        .filter(line -> line.dueSet() || line.essential())
                        .filter(line -> line.due() != null && !line.due().isAfter(near))
                        .forEach(line -> reminders.add(new PlanReminder(contest, line)));
            }
        }
        reminders.sort(
                Comparator.comparing(reminder -> String.valueOf(reminder.line().due())));
        return reminders;
    }
}
