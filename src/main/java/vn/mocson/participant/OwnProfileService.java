package vn.mocson.participant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules.Eligibility;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;

/** What a person's own registration says, and the little of it that they or the secretariat change. */
@Service
public class OwnProfileService {

    private final JdbcClient db;
    private final ContestService contests;
    private final UnitService units;
    private final Exclusions exclusions;
    private final PersonActs acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnProfileService(
            JdbcClient db,
            ContestService contests,
            UnitService units,
            Exclusions exclusions,
            PersonActs acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.contests = contests;
        this.units = units;
        this.exclusions = exclusions;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound where there is none any more */
    @PreAuthorize(Access.ENTRANT_OR_SYSTEM)
    @Transactional(readOnly = true)
    public OwnProfile of(Entrant entrant) {
        List<OwnProfile.ConsentChange> changes = db.sql("SELECT publish_name, version, changed_at FROM consent_change"
                        + " WHERE participant_id = ? ORDER BY id")
                .param(entrant.participant().toString())
                .query((rs, n) -> new OwnProfile.ConsentChange(
                        rs.getBoolean(1),
                        Objects.requireNonNull(rs.getString(2)),
                        Objects.requireNonNull(rs.getObject(3, Instant.class))))
                .list();
        return db.sql("SELECT p.full_name, p.date_of_birth, p.phone, p.unit_id, EXISTS (SELECT 1 FROM roster_member m"
                        + " WHERE m.participant_id = p.id), p.extra_seconds, p.registered_at, p.consent_version,"
                        + " p.consented_at, p.publish_name, COALESCE(o.name, '') FROM participant p"
                        + " LEFT JOIN contest_occupation o ON o.id = p.occupation_id"
                        + " WHERE p.id = ? AND p.contest_id = ? AND p.erased_at IS NULL")
                .params(entrant.participant().toString(), entrant.contest().value())
                .query((rs, n) -> new OwnProfile(
                        entrant.participant(),
                        Objects.requireNonNull(rs.getString(1)),
                        Objects.requireNonNull(rs.getObject(2, LocalDate.class)),
                        Objects.requireNonNull(rs.getString(3)),
                        new UnitId(rs.getLong(4)),
                        Objects.requireNonNull(rs.getString(11)),
                        rs.getBoolean(5),
                        Duration.ofSeconds(rs.getInt(6)),
                        Objects.requireNonNull(rs.getObject(7, Instant.class)),
                        Objects.requireNonNull(rs.getString(8)),
                        Objects.requireNonNull(rs.getObject(9, Instant.class)),
                        rs.getBoolean(10),
                        changes,
                        acts.of(entrant.contest(), entrant.participant())))
                .optional()
                .orElseThrow(ParticipantService::noProfile);
    }

    /** The same, locked until the transaction ends: who acts on a registration waits for whoever does already. */
    @PreAuthorize(Access.ENTRANT_OR_SYSTEM)
    @Transactional(propagation = Propagation.MANDATORY)
    public OwnProfile locked(Entrant entrant) {
        db.sql("SELECT id FROM participant WHERE id = ? FOR UPDATE")
                .param(entrant.participant().toString())
                .query(String.class)
                .optional();
        return of(entrant);
    }

    /** Withdraws or gives the consent to be named on boards, from this moment on. @return whether anything changed */
    @PreAuthorize(Access.ENTRANT)
    @Transactional
    public boolean publishName(Entrant entrant, boolean publish) {
        OwnProfile now = locked(entrant);
        if (now.publishName() == publish) {
            return false;
        }
        db.sql("UPDATE participant SET publish_name = ? WHERE id = ?")
                .params(publish, entrant.participant().toString())
                .update();
        db.sql("INSERT INTO consent_change (contest_id, participant_id, publish_name, version, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(
                        entrant.contest().value(),
                        entrant.participant().toString(),
                        publish,
                        contests.contest(entrant.contest()).consent().version(),
                        clock.instant())
                .update();
        events.publishEvent(new NamesChanged(entrant.contest()));
        return true;
    }

    /**
     * Mends a registration on which nothing hangs yet; else it is the secretariat's, who keeps what it was before. The
     * rules about age and unit hold as they do at the registration.
     *
     * @throws RegistrationRefused with the rule that does not allow it
     */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(Entrant entrant, Correction correction) {
        OwnProfile before = locked(entrant);
        ContestDefinition contest = contests.contest(entrant.contest());
        Eligibility rules = contest.rules().eligibility();
        Instant now = clock.instant();
        String name = correction.fullName() == null ? before.fullName() : correction.fullName();
        LocalDate born = before.dateOfBirth();
        if (correction.dateOfBirth() != null) {
            born = correction.dateOfBirth();
            Instant end = contest.rounds().stream()
                    .map(RoundDefinition::closesAt)
                    .max(Instant::compareTo)
                    .orElse(now);
            refuse(Eligible.oldEnough(rules, born, now, end));
            refuse(Eligible.notTooOld(rules, born, now));
        }
        UnitId unit = before.unit();
        if (correction.unit() != null) {
            unit = correction.unit();
            refuse(Eligible.ofUnits(rules, unit, units.tree(contest.units())));
        }
        db.sql("UPDATE participant SET full_name = ?, date_of_birth = ?, unit_id = ? WHERE id = ?")
                .params(name, born, unit.value(), entrant.participant().toString())
                .update();
        exclusions.warnAbout(contest.id(), entrant.participant(), name, born, now);
        events.publishEvent(new NamesChanged(contest.id()));
    }

    private static void refuse(Optional<RegistrationRefused> rule) {
        rule.ifPresent(broken -> {
            throw broken;
        });
    }
}
