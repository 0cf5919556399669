package vn.mocson.participant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules.Eligibility;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/** Somebody's registration as the secretariat works on it. Every act keeps who did it, when, why and what it was before. */
@Service
public class ProfileDesk {

    /** Long enough for who calls in the evening and sits down the next afternoon. */
    static final Duration PIN_LIFE = Duration.ofHours(24);

    private final JdbcClient db;
    private final ContestService contests;
    private final UnitService units;
    private final Exclusions exclusions;
    private final Pins pins;
    private final SignInLock lock;
    private final EndedSessions sessions;
    private final PersonActs acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProfileDesk(
            JdbcClient db,
            ContestService contests,
            UnitService units,
            Exclusions exclusions,
            Pins pins,
            SignInLock lock,
            EndedSessions sessions,
            PersonActs acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.contests = contests;
        this.units = units;
        this.exclusions = exclusions;
        this.pins = pins;
        this.lock = lock;
        this.sessions = sessions;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound where the contest has nobody of this id */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public PersonProfile profile(ContestId contest, ParticipantId person) {
        return db.sql("SELECT p.full_name, p.date_of_birth, p.unit_id, RIGHT(p.phone, 3), p.registered_at,"
                        + " p.publish_name, p.extra_seconds, EXISTS (SELECT 1 FROM roster_member m"
                        + " WHERE m.participant_id = p.id), p.pin_until, p.sample"
                        + " FROM participant p WHERE p.id = ? AND p.contest_id = ?")
                .params(person.toString(), contest.value())
                .query((rs, n) -> new PersonProfile(
                        person,
                        contest,
                        Objects.requireNonNull(rs.getString(1)),
                        Objects.requireNonNull(rs.getObject(2, LocalDate.class)),
                        new UnitId(rs.getLong(3)),
                        Objects.requireNonNull(rs.getString(4)),
                        Objects.requireNonNull(rs.getObject(5, Instant.class)),
                        rs.getBoolean(6),
                        Duration.ofSeconds(rs.getInt(7)),
                        rs.getBoolean(8),
                        rs.getObject(9, Instant.class),
                        rs.getBoolean(10)))
                .optional()
                .orElseThrow(ProfileDesk::nobody);
    }

    /** The whole telephone number, for whoever is about to mend it. */
    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public String phone(ContestId contest, ParticipantId person) {
        return db.sql("SELECT phone FROM participant WHERE id = ? AND contest_id = ?")
                .params(person.toString(), contest.value())
                .query(String.class)
                .optional()
                .orElseThrow(ProfileDesk::nobody);
    }

    /** The newest first. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public List<PersonAct> acts(ContestId contest, ParticipantId person) {
        return acts.of(contest, person);
    }

    /**
     * Mends what a registration says. The rules about age and unit hold as they do at the registration.
     *
     * @throws vn.mocson.common.web.InvalidFields naming the wrong fields
     * @throws ProfileRefused where the rules say no, or nothing is different
     */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act(value = "participant.correct", keepsReason = false)
    public void correct(ContestId contestId, ParticipantId person, ProfileForm form, String reason) {
        ActNotes.current().about("participant", person).after("contest", contestId);
        ContestDefinition contest = contests.contest(contestId);
        UnitTree tree = units.tree(contest.units());
        Instant now = clock.instant();
        ProfileForm.Checked after = form.checked(tree, VietnamTime.dateOf(now));
        lockRow(contestId, person);
        PersonProfile before = profile(contestId, person);
        String phoneBefore = phone(contestId, person);
        List<String> was = new ArrayList<>();
        List<String> is = new ArrayList<>();
        if (!before.fullName().equals(after.fullName())) {
            was.add(before.fullName());
            is.add(after.fullName());
        }
        if (!before.dateOfBirth().equals(after.dateOfBirth())) {
            requireAge(contest, after.dateOfBirth(), now);
            was.add("sinh " + VietnamTime.date(before.dateOfBirth()));
            is.add("sinh " + VietnamTime.date(after.dateOfBirth()));
        }
        if (!phoneBefore.equals(after.phone().digits())) {
            if (exclusions.excludes(contestId, after.phone())) {
                throw ProfileRefused.excluded();
            }
            was.add("điện thoại …" + end(phoneBefore));
            is.add("điện thoại …" + end(after.phone().digits()));
        }
        boolean moves = !before.unit().equals(after.unit().id());
        if (moves) {
            refuse(Eligible.ofUnits(contest.rules().eligibility(), after.unit().id(), tree));
            was.add(tree.find(before.unit()).map(unit -> unit.name()).orElse(""));
            is.add(after.unit().name());
        }
        if (is.isEmpty()) {
            throw ProfileRefused.nothingChanged();
        }
        try {
            db.sql("UPDATE participant SET full_name = ?, date_of_birth = ?, phone = ?, unit_id = ? WHERE id = ?")
                    .params(
                            after.fullName(),
                            after.dateOfBirth(),
                            after.phone().digits(),
                            after.unit().id().value(),
                            person.toString())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw ProfileRefused.phoneOfAnother();
        }
        acts.write(contestId, person, PersonAct.Kind.CORRECTED, reason, String.join("; ", was), String.join("; ", is));
        exclusions.warnAbout(contestId, person, after.fullName(), after.dateOfBirth(), now);
        events.publishEvent(new NamesChanged(contestId));
        if (moves) {
            events.publishEvent(new ProfileCorrected(
                    contestId, person, before.unit(), after.unit().id()));
        }
    }

    private void requireAge(ContestDefinition contest, LocalDate born, Instant now) {
        Eligibility rules = contest.rules().eligibility();
        Instant end = contest.rounds().stream()
                .map(RoundDefinition::closesAt)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        Stream.of(Eligible.oldEnough(rules, born, now, end), Eligible.notTooOld(rules, born, now))
                .forEach(ProfileDesk::refuse);
    }

    private static void refuse(Optional<RegistrationRefused> rule) {
        rule.ifPresent(broken -> {
            throw ProfileRefused.notEligible(broken.detail());
        });
    }

    private static String end(String phone) {
        return phone.substring(phone.length() - 3);
    }

    /** A new PIN that is told once; whoever is signed in as this person, anywhere, is so no longer. */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act(value = "participant.pin", keepsReason = false)
    public OneTimePin resetPin(ContestId contest, ParticipantId person, String reason) {
        ActNotes.current().about("participant", person).after("contest", contest);
        lockRow(contest, person);
        OneTimePin pin = new OneTimePin(pins.random(), clock.instant().plus(PIN_LIFE));
        Pins.Stored stored = pins.store(pin.digits());
        db.sql("UPDATE participant SET pin_salt = ?, pin_hash = ?, pin_until = ? WHERE id = ?")
                .params(stored.salt(), stored.hash(), pin.until(), person.toString())
                .update();
        Phone.parse(phone(contest, person)).ifPresent(phone -> lock.forgive(contest, phone));
        acts.write(contest, person, PersonAct.Kind.PIN_RESET, reason, "", "");
        sessions.end(person);
        return pin;
    }

    /** Keeps that somebody read what this person answered. @throws ProfileRefused where they do not say why */
    @PreAuthorize(Access.JURY)
    @Transactional
    public void noteReading(ContestId contest, ParticipantId person, String what, String reason) {
        acts.write(contest, person, PersonAct.Kind.TRAIL_READ, reason, "", what);
    }

    /** Both rows, locked until the transaction ends, always in the same order. @throws NotFound where one is gone */
    @PreAuthorize(Access.ROSTER)
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(ContestId contest, ParticipantId one, ParticipantId other) {
        Stream.of(one, other)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .forEach(each -> lockRow(contest, each));
    }

    /**
     * Ends a registration whose person has another one, which keeps its particulars and its PIN. What
     * hangs on the ended one in modules below must have been moved; others are told by {@link ProfilesJoined}.
     *
     * @param what of the ended one is kept in words
     */
    @PreAuthorize(Access.ROSTER)
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(ContestId contest, ParticipantId kept, ParticipantId gone, String what, String reason) {
        Object[] keptThenGone = {kept.toString(), gone.toString()};
        boolean listed = profile(contest, kept).listed();
        db.sql(
                        listed
                                ? "UPDATE roster_member SET participant_id = NULL, matched_by = NULL, matched_at = NULL"
                                        + " WHERE participant_id <> ? AND participant_id = ?"
                                : "UPDATE roster_member SET participant_id = ? WHERE participant_id = ?")
                .params(keptThenGone)
                .update();
        // who said no once is not named, whatever they said under the other one
        if (!profile(contest, gone).publishName()) {
            db.sql("UPDATE participant SET publish_name = FALSE WHERE id = ?")
                    .param(kept.toString())
                    .update();
        }
        db.sql("UPDATE consent_change SET participant_id = ? WHERE participant_id = ?")
                .params(keptThenGone)
                .update();
        // what both were warned of stays with the one that stays
        db.sql("UPDATE IGNORE exclusion_warning SET participant_id = ? WHERE participant_id = ?")
                .params(keptThenGone)
                .update();
        acts.hand(gone, kept);
        acts.write(contest, kept, PersonAct.Kind.MERGED, reason, what, "");
        events.publishEvent(new ProfilesJoined(contest, kept, gone));
        sessions.end(gone);
        db.sql("DELETE FROM participant WHERE id = ?").param(gone.toString()).update();
        events.publishEvent(new NamesChanged(contest));
    }

    private void lockRow(ContestId contest, ParticipantId person) {
        boolean erased = db.sql(
                        "SELECT erased_at IS NOT NULL FROM participant WHERE id = ? AND contest_id = ? FOR UPDATE")
                .params(person.toString(), contest.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(ProfileDesk::nobody);
        if (erased) {
            throw ProfileRefused.erased();
        }
    }

    private static NotFound nobody() {
        return new NotFound("Không tìm thấy người này trong cuộc thi. Hồ sơ có thể đã được gộp hoặc đã xóa.");
    }
}
