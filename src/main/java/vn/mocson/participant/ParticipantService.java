package vn.mocson.participant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.database.IdList;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.TimeOrderedIds;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.NotFound;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.OccupationId;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.Eligibility;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/** Entering a contest and coming back to it. */
@Service
public class ParticipantService {

    private final JdbcClient db;
    private final ContestService contests;
    private final UnitService units;
    private final Roster roster;
    private final Exclusions exclusions;
    private final Occupations occupations;
    private final Pins pins;
    private final SignInLock lock;
    private final EntrantTokens tokens;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ParticipantService(
            JdbcClient db,
            ContestService contests,
            UnitService units,
            Roster roster,
            Exclusions exclusions,
            Occupations occupations,
            Pins pins,
            SignInLock lock,
            EntrantTokens tokens,
            TimeOrderedIds ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.contests = contests;
        this.units = units;
        this.roster = roster;
        this.exclusions = exclusions;
        this.occupations = occupations;
        this.pins = pins;
        this.lock = lock;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Registers a person and signs them in.
     *
     * @throws vn.mocson.common.web.InvalidFields naming the wrong fields
     * @throws RegistrationRefused where the rules say no or the phone is taken
     */
    @PreAuthorize(Access.ANYONE)
    @Transactional
    public SignedIn register(String contestSlug, RegistrationForm form) {
        ContestDefinition contest = contests.bySlug(contestSlug);
        Instant now = clock.instant();
        UnitTree tree = units.tree(contest.units());
        Registration registration = Registration.of(form, contest, tree, clock);
        Optional<OccupationId> occupation = occupations.chosen(contest.id(), form.occupationId());
        RosterMatch match = roster.match(contest, tree, registration);
        if (match instanceof RosterMatch.Taken && isRegistered(contest.id(), registration.phone())) {
            throw RegistrationRefused.phoneTaken(); // most likely the same person again
        }
        RegistrationPolicy.requireAll(new Applicant(
                registration, contest, tree, now, match, exclusions.excludes(contest.id(), registration.phone())));
        ParticipantId id = insert(contest, registration, now, false);
        occupation.ifPresent(chosen -> occupations.record(id, chosen));
        roster.claim(match, contest.id(), id, registration, now);
        exclusions.warnAbout(contest.id(), id, registration.fullName(), registration.dateOfBirth(), now);
        return signedIn(new Entrant(id, contest.id()), registration.fullName());
    }

    private boolean isRegistered(ContestId contest, Phone phone) {
        return db.sql("SELECT COUNT(*) FROM participant WHERE contest_id = ? AND phone = ?")
                        .params(contest.value(), phone.digits())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * @throws BadCredentials where phone and PIN do not belong together
     * @throws LockedOut after too many tries
     */
    @PreAuthorize(Access.ANYONE)
    public SignedIn signIn(String contestSlug, @Nullable String phoneText, @Nullable String pin) {
        ContestDefinition contest = contests.bySlug(contestSlug);
        Known known = known(contest, phoneText, pin);
        return signedIn(new Entrant(known.id(), contest.id()), known.name());
    }

    /**
     * The owner gives another PIN; one that the secretariat gave out becomes their own by that. They stay signed in
     * where they are: they may be sitting.
     *
     * @throws BadCredentials where phone and PIN do not belong together
     * @throws LockedOut after too many tries
     * @throws vn.mocson.common.web.InvalidFields where the new PIN is none, or the old one
     */
    @PreAuthorize(Access.ANYONE)
    public void changePin(String contestSlug, @Nullable String phoneText, @Nullable String pin, String newPin) {
        ContestDefinition contest = contests.bySlug(contestSlug);
        if (!Registration.isPin(newPin) || newPin.equals(pin)) {
            throw new InvalidFields(List.of(new Refusal.FieldError(
                    "newPin", "INVALID", "Mã PIN mới gồm đúng 6 chữ số và phải khác mã đang dùng. Hãy nhập lại.")));
        }
        Known known = known(contest, phoneText, pin);
        Pins.Stored stored = pins.store(newPin);
        db.sql("UPDATE participant SET pin_salt = ?, pin_hash = ?, pin_until = NULL WHERE id = ?")
                .params(stored.salt(), stored.hash(), known.id().toString())
                .update();
    }

    private record Known(ParticipantId id, String name) {}

    private Known known(ContestDefinition contest, @Nullable String phoneText, @Nullable String pin) {
        Phone phone = Phone.parse(phoneText == null ? "" : phoneText).orElseThrow(BadCredentials::new);
        lock.countTry(contest.id(), phone);
        record Row(
                UUID id,
                String name,
                byte[] salt,
                byte[] hash,
                @Nullable Instant until) {}
        Optional<Row> row = db.sql("SELECT id, full_name, pin_salt, pin_hash, pin_until FROM participant"
                        + " WHERE contest_id = ? AND phone = ?")
                .params(contest.id().value(), phone.digits())
                .query((rs, n) -> new Row(
                        UUID.fromString(rs.getString(1)),
                        rs.getString(2),
                        rs.getBytes(3),
                        rs.getBytes(4),
                        rs.getObject(5, Instant.class)))
                .optional();
        if (row.isEmpty()
                || pin == null
                || (row.get().until() != null
                        && !clock.instant().isBefore(row.get().until()))
                || !pins.matches(pin, row.get().salt(), row.get().hash())) {
            throw new BadCredentials();
        }
        lock.forgive(contest.id(), phone);
        return new Known(new ParticipantId(row.get().id()), row.get().name());
    }

    @PreAuthorize(Access.ENTRANT)
    @Transactional(readOnly = true)
    public Profile profile(Entrant entrant) {
        return profile(entrant, "");
    }

    /** The profile, locked until the transaction ends, so that two starts of one person wait for each other. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(propagation = Propagation.MANDATORY)
    public Profile profileForStart(Entrant entrant) {
        return profile(entrant, " FOR UPDATE");
    }

    /** The profiles of those who are there and whom nobody else holds, locked until the transaction ends. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<ParticipantId, Profile> profilesForStart(Collection<Entrant> entrants) {
        Set<Entrant> wanted = Set.copyOf(entrants);
        return db
                .sql("SELECT p.id, p.contest_id, p.full_name, p.unit_id, p.extra_seconds FROM " + IdList.ROWS
                        + " wanted"
                        + " STRAIGHT_JOIN participant p ON p.id = CAST(wanted.id AS UUID)"
                        + " WHERE p.erased_at IS NULL FOR UPDATE SKIP LOCKED")
                .param(IdList.of(entrants.stream().map(Entrant::participant).toList()))
                .query((rs, n) -> profile(
                        new Entrant(
                                new ParticipantId(UUID.fromString(rs.getString("id"))),
                                new ContestId(rs.getLong("contest_id"))),
                        rs))
                .list()
                .stream()
                .filter(profile -> wanted.contains(new Entrant(profile.id(), profile.contest())))
                .collect(Collectors.toMap(Profile::id, profile -> profile));
    }

    /**
     * Whether the own rules of a round take this person; what the contest asks was asked at the registration.
     *
     * @throws RegistrationRefused with the rule that does not
     */
    @PreAuthorize(Access.ENTRANT_OR_SYSTEM)
    @Transactional(readOnly = true)
    public void requireEligible(Entrant entrant, RoundDefinition round, Instant now) {
        ContestDefinition contest = contests.contest(entrant.contest());
        Eligibility rules = round.rules().eligibility();
        if (rules.equals(contest.rules().eligibility())) {
            return;
        }
        record Person(LocalDate born, UnitId unit, boolean listed) {}
        Person person = db.sql("SELECT p.date_of_birth, p.unit_id, EXISTS (SELECT 1 FROM roster_member m"
                        + " WHERE m.participant_id = p.id) FROM participant p WHERE p.id = ?")
                .param(entrant.participant().toString())
                .query((rs, n) ->
                        new Person(rs.getObject(1, LocalDate.class), new UnitId(rs.getLong(2)), rs.getBoolean(3)))
                .single();
        Stream.of(
                        Eligible.oldEnough(rules, person.born(), now, round.closesAt()),
                        Eligible.notTooOld(rules, person.born(), now),
                        Eligible.ofUnits(rules, person.unit(), units.tree(contest.units())),
                        rules.roster() == Rules.Roster.OPEN || person.listed()
                                ? Optional.<RegistrationRefused>empty()
                                : Optional.of(
                                        RegistrationRefused.notEligible(
                                                "Kỳ thi này chỉ dành cho người có tên trong danh sách dự thi. Hãy hỏi đơn vị của bạn.")))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    private Profile profile(Entrant entrant, String locking) {
        return db.sql("SELECT full_name, unit_id, extra_seconds FROM participant WHERE id = ? AND contest_id = ?"
                        + " AND erased_at IS NULL" + locking)
                .params(entrant.participant().toString(), entrant.contest().value())
                .query((rs, n) -> profile(entrant, rs))
                .optional()
                .orElseThrow(ParticipantService::noProfile);
    }

    static NotFound noProfile() {
        return new NotFound("Không còn hồ sơ dự thi này. Hãy đăng ký lại, hoặc liên hệ Ban Tổ chức.");
    }

    private static Profile profile(Entrant entrant, ResultSet rs) throws SQLException {
        return new Profile(
                entrant.participant(),
                entrant.contest(),
                rs.getString("full_name"),
                new UnitId(rs.getLong("unit_id")),
                Duration.ofSeconds(rs.getInt("extra_seconds")));
    }

    /** A generated person of the demonstration crowd: no consent was given, none is claimed, no way to sign in. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public Entrant registerSample(
            ContestId contestId, String fullName, LocalDate dateOfBirth, String phone, UnitId unitId) {
        ContestDefinition contest = contests.contest(contestId);
        Registration registration = new Registration(
                fullName,
                dateOfBirth,
                Phone.parse(phone).orElseThrow(),
                UUID.randomUUID().toString(),
                units.tree(contest.units()).find(unitId).orElseThrow(),
                true,
                InviteCode.typed(""));
        return new Entrant(insert(contest, registration, clock.instant(), true), contestId);
    }

    /** What a generated person says of their occupation. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public void sampleOccupation(Entrant sample, OccupationId occupation) {
        occupations.record(sample.participant(), occupation);
    }

    /** The generated people that are still there. */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public List<Entrant> samples() {
        return db.sql("SELECT id, contest_id FROM participant WHERE sample")
                .query((rs, n) -> new Entrant(
                        new ParticipantId(UUID.fromString(Objects.requireNonNull(rs.getString(1)))),
                        new ContestId(rs.getLong(2))))
                .list();
    }

    /** Removes generated people whose attempts are already gone. */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Transactional
    @Act("participant.sample.remove")
    public int removeSamples() {
        return db.sql("DELETE FROM participant WHERE sample").update();
    }

    private ParticipantId insert(ContestDefinition contest, Registration registration, Instant now, boolean sample) {
        ParticipantId id = new ParticipantId(ids.next());
        Pins.Stored pin = pins.store(registration.pin());
        try {
            db.sql("""
                    INSERT INTO participant (id, contest_id, unit_id, full_name, date_of_birth, phone, pin_salt, pin_hash,
                                             consent_version, consented_at, publish_name, sample, registered_at)
                    VALUES (?, ?, (SELECT COALESCE(merged_into, id) FROM unit WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    // the unit may have merged since the tree was read; this waits for a merge that is under way
                    .params(
                            id.toString(),
                            contest.id().value(),
                            registration.unit().id().value(),
                            registration.fullName(),
                            registration.dateOfBirth(),
                            registration.phone().digits(),
                            pin.salt(),
                            pin.hash(),
                            sample ? "sample" : contest.consent().version(),
                            now,
                            registration.publishName(),
                            sample,
                            now)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw RegistrationRefused.phoneTaken();
        }
        events.publishEvent(new ParticipantRegistered(id, contest.id()));
        return id;
    }

    private SignedIn signedIn(Entrant entrant, String fullName) {
        return new SignedIn(entrant.participant(), fullName, tokens.issue(entrant));
    }
}
