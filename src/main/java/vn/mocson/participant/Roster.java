package vn.mocson.participant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RosterClosed;
import vn.mocson.contest.Rules;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/** The list of members as the door asks it. What it answers tells nobody what else stands on the list. */
@Component
class Roster {

    private static final String CANDIDATES = "SELECT id, unit_id, birth_year, date_of_birth, phone_hash,"
            + " participant_id IS NOT NULL FROM roster_member WHERE contest_id = ?";

    private final JdbcClient db;
    private final ListedPhones phones;
    private final ContestService contests;
    private final UnitService units;
    private final Clock clock;

    Roster(JdbcClient db, ListedPhones phones, ContestService contests, UnitService units, Clock clock) {
        this.db = db;
        this.phones = phones;
        this.contests = contests;
        this.units = units;
        this.clock = clock;
    }

    private record Candidate(long id, UnitId unit, Born born, byte @Nullable [] phone, boolean taken) {}

    /**
     * Looks for the person by name, date of birth and unit; the unit on the list may be the chosen one, one below it or
     * one above it. Those whom the list describes most exactly are meant: first by telephone, then by the day of birth.
     */
    RosterMatch match(ContestDefinition contest, UnitTree units, Registration registration) {
        List<Candidate> meant = meant(
                named(contest.id(), registration.fullName()),
                new Asked(
                        around(units, registration.unit().id()),
                        registration.dateOfBirth(),
                        phones.hash(contest.id(), registration.phone())));
        if (contest.rules().eligibility().roster() == Rules.Roster.OPEN) {
            boolean certain = meant.size() == 1 && !meant.getFirst().taken();
            return new RosterMatch.NotNeeded(certain ? meant.getFirst().id() : null);
        }
        boolean invited = isInvited(contest.id(), units, registration);
        List<Candidate> free =
                meant.stream().filter(candidate -> !candidate.taken()).toList();
        if (meant.isEmpty()) {
            return invited
                    ? new RosterMatch.Invited(null)
                    : new RosterMatch.Unlisted(!registration.inviteCode().isEmpty());
        }
        if (free.isEmpty()) {
            return new RosterMatch.Taken();
        }
        if (meant.size() == 1) {
            return new RosterMatch.Listed(free.getFirst().id());
        }
        return invited ? new RosterMatch.Invited(free.getFirst().id()) : new RosterMatch.Ambiguous();
    }

    /** @param units in which the person may stand */
    private record Asked(Set<UnitId> units, LocalDate born, byte[] phone) {}

    private static Set<UnitId> around(UnitTree units, UnitId unit) {
        Set<UnitId> around = units.under(unit).stream().map(Unit::id).collect(Collectors.toSet());
        units.lineage(unit).forEach(above -> around.add(above.id()));
        return around;
    }

    private static List<Candidate> meant(List<Candidate> named, Asked asked) {
        List<Candidate> possible = named.stream()
                .filter(candidate -> asked.units().contains(candidate.unit()))
                .filter(candidate -> candidate.born().admits(asked.born()))
                .toList();
        List<Candidate> samePhone = possible.stream()
                .filter(candidate -> Arrays.equals(asked.phone(), candidate.phone()))
                .toList();
        if (!samePhone.isEmpty()) {
            return samePhone;
        }
        int best = possible.stream()
                .map(candidate -> candidate.born().precision())
                .max(Comparator.naturalOrder())
                .orElse(0);
        return possible.stream()
                .filter(candidate -> candidate.born().precision() == best)
                .toList();
    }

    private List<Candidate> named(ContestId contest, String fullName) {
        return db.sql(CANDIDATES + " AND name_key = ? ORDER BY id")
                .params(contest.value(), Vietnamese.searchable(fullName))
                .query((rs, n) -> candidate(rs))
                .list();
    }

    private static Candidate candidate(ResultSet rs) throws SQLException {
        return new Candidate(
                rs.getLong(1),
                new UnitId(rs.getLong(2)),
                new Born(rs.getObject(3, Integer.class), rs.getObject(4, LocalDate.class)),
                rs.getBytes(5),
                rs.getBoolean(6));
    }

    /**
     * Finds the places of those who entered before they came onto the list. Only where one entrant and one member are
     * each other's only choice.
     *
     * @return how many were found
     */
    int linkEntrants(ContestId contest, UnitTree units, Instant now) {
        record Entrant(String id, UnitId unit, String name, LocalDate born, Phone phone) {}
        List<Entrant> entrants = db.sql(
                        "SELECT p.id, p.unit_id, p.full_name, p.date_of_birth, p.phone FROM participant p"
                                + " LEFT JOIN roster_member m ON m.participant_id = p.id WHERE p.contest_id = ? AND m.id IS NULL")
                .param(contest.value())
                .query((rs, n) -> new Entrant(
                        Objects.requireNonNull(rs.getString(1)),
                        new UnitId(rs.getLong(2)),
                        Objects.requireNonNull(rs.getString(3)),
                        rs.getObject(4, LocalDate.class),
                        new Phone(Objects.requireNonNull(rs.getString(5)))))
                .list();
        Map<Long, List<Entrant>> wanted = new HashMap<>();
        if (!entrants.isEmpty()) {
            Map<String, List<Candidate>> members = freeByName(contest);
            for (Entrant entrant : entrants) {
                List<Candidate> named = members.getOrDefault(Vietnamese.searchable(entrant.name()), List.of());
                if (!named.isEmpty()) {
                    byte[] phone = phones.hash(contest, entrant.phone());
                    List<Candidate> meant =
                            meant(named, new Asked(around(units, entrant.unit()), entrant.born(), phone));
                    if (meant.size() == 1) {
                        wanted.computeIfAbsent(meant.getFirst().id(), id -> new ArrayList<>())
                                .add(entrant);
                    }
                }
            }
        }
        int linked = 0;
        for (Map.Entry<Long, List<Entrant>> each : wanted.entrySet()) {
            if (each.getValue().size() == 1
                    && claimIfFree(each.getKey(), each.getValue().getFirst().id(), MatchedBy.ROSTER, now)) {
                linked++;
            }
        }
        return linked;
    }

    private Map<String, List<Candidate>> freeByName(ContestId contest) {
        Map<String, List<Candidate>> members = new HashMap<>();
        db.sql("SELECT id, unit_id, birth_year, date_of_birth, phone_hash, FALSE, name_key FROM roster_member"
                        + " WHERE contest_id = ? AND participant_id IS NULL")
                .param(contest.value())
                .query(rs -> {
                    members.computeIfAbsent(Objects.requireNonNull(rs.getString(7)), name -> new ArrayList<>())
                            .add(candidate(rs));
                });
        return members;
    }

    /** Those who entered while anybody could have a place on the list too, from now on that it decides. */
    @EventListener
    void closed(RosterClosed event) {
        UnitTree tree = units.tree(contests.contest(event.contest()).units());
        linkEntrants(event.contest(), tree, clock.instant());
    }

    /** A code admits to its own unit and to those below it; where the unit has merged, to what it has become. */
    private boolean isInvited(ContestId contest, UnitTree units, Registration registration) {
        if (registration.inviteCode().isEmpty()) {
            return false;
        }
        boolean right = false;
        List<UnitId> admitting = units.lineage(registration.unit().id()).stream()
                .flatMap(unit -> units.knownAs(unit.id()).stream())
                .toList();
        for (InviteCode code : codes(contest, admitting)) {
            right |= code.is(registration.inviteCode());
        }
        return right;
    }

    private List<InviteCode> codes(ContestId contest, List<UnitId> units) {
        return db
                .sql("SELECT code FROM unit_invite WHERE contest_id = :contest AND active AND unit_id IN (:units)")
                .param("contest", contest.value())
                .param("units", units.stream().map(UnitId::value).toList())
                .query(String.class)
                .list()
                .stream()
                .map(InviteCode::new)
                .toList();
    }

    /**
     * Puts the new participant in the place that was found.
     *
     * @throws RegistrationRefused where somebody else took it meanwhile and there is no entering without it
     */
    void claim(
            RosterMatch match, ContestId contest, ParticipantId participant, Registration registration, Instant now) {
        switch (match) {
            case RosterMatch.Listed(long member) -> claim(member, participant.toString(), MatchedBy.ROSTER, now);
            case RosterMatch.Invited(Long member)
            when member != null -> claim(member, participant.toString(), MatchedBy.INVITE, now);
            case RosterMatch.Invited ignored -> addInvited(contest, participant, registration, now);
            case RosterMatch.NotNeeded(Long member)
            when member != null -> claimIfFree(member, participant.toString(), MatchedBy.ROSTER, now);
            case RosterMatch.NotNeeded ignored -> {
                // nobody's place is taken
            }
            case RosterMatch.Unlisted ignored -> throw new IllegalStateException("not admitted");
            case RosterMatch.Ambiguous ignored -> throw new IllegalStateException("not admitted");
            case RosterMatch.Taken ignored -> throw new IllegalStateException("not admitted");
        }
    }

    private void claim(long member, String participant, MatchedBy by, Instant now) {
        if (!claimIfFree(member, participant, by, now)) {
            throw RegistrationRefused.placeTaken();
        }
    }

    /** @return false where somebody has the place, or the participant has come to another one meanwhile */
    private boolean claimIfFree(long member, String participant, MatchedBy by, Instant now) {
        try {
            return db.sql("UPDATE roster_member SET participant_id = ?, matched_by = ?, matched_at = ?"
                                    + " WHERE id = ? AND participant_id IS NULL")
                            .params(participant, by.name(), now, member)
                            .update()
                    == 1;
        } catch (DuplicateKeyException elsewhere) {
            return false;
        }
    }

    private void addInvited(ContestId contest, ParticipantId participant, Registration registration, Instant now) {
        db.sql("""
                INSERT INTO roster_member (contest_id, unit_id, full_name, name_key, birth_year, date_of_birth, added_at,
                                           participant_id, matched_by, matched_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        contest.value(),
                        registration.unit().id().value(),
                        registration.fullName(),
                        Vietnamese.searchable(registration.fullName()),
                        registration.dateOfBirth().getYear(),
                        registration.dateOfBirth(),
                        now,
                        participant.toString(),
                        MatchedBy.INVITE.name(),
                        now)
                .update();
    }
}
