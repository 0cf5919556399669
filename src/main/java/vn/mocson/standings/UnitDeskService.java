package vn.mocson.standings;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules;
import vn.mocson.participant.InviteService;
import vn.mocson.participant.UnitInvite;
import vn.mocson.standings.Turnout.UnitTurnout;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitContactService;
import vn.mocson.unit.UnitContactService.OwnUnit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;

/**
 * A unit contact's own unit and everything below it, and nothing else. Whatever is asked for, it is asked first
 * whether the person answers for that unit; to who does not, it does not exist.
 */
@Service
public class UnitDeskService {

    private final UnitContactService contacts;
    private final ContestService contests;
    private final UnitService units;
    private final InviteService invites;
    private final Turnouts turnouts;
    private final Clock clock;

    UnitDeskService(
            UnitContactService contacts,
            ContestService contests,
            UnitService units,
            InviteService invites,
            Turnouts turnouts,
            Clock clock) {
        this.contacts = contacts;
        this.contests = contests;
        this.units = units;
        this.invites = invites;
        this.turnouts = turnouts;
        this.clock = clock;
    }

    /** A unit of one's own in a contest that has it. */
    public record Own(ContestDefinition contest, Unit unit) {}

    /** The own units, contest by contest, those that run before those that are to come, then the past ones. */
    @PreAuthorize(Access.STAFF)
    @Transactional(readOnly = true)
    public List<Own> own() {
        List<OwnUnit> own = contacts.own();
        Instant now = clock.instant();
        return contests.all().stream()
                .filter(contest -> Access.hasIn(contest.id().value(), "UNIT_CONTACT"))
                .sorted(Comparator.comparingInt(contest -> switch (contest.stateAt(now)) {
                    case OPEN -> 0;
                    case UPCOMING -> 1;
                    case CLOSED -> 2;
                    case PUBLISHED -> 3;
                }))
                .flatMap(contest -> own.stream()
                        .filter(each -> each.tree().equals(contest.units()))
                        .map(each -> new Own(contest, each.unit())))
                .toList();
    }

    /**
     * @param round null for the whole contest
     * @throws NotFound where the person does not answer for the unit
     */
    @PreAuthorize(Access.UNIT_CONTACT)
    @Transactional(readOnly = true)
    public UnitDesk desk(ContestId id, UnitId asked, @Nullable RoundId round) {
        ContestDefinition contest = contests.contest(id);
        Unit unit = own(contest, asked);
        Turnout turnout = turnouts.turnout(id, round);
        Set<UnitId> within = units.tree(contest.units()).under(unit.id()).stream()
                .map(Unit::id)
                .collect(Collectors.toSet());
        List<UnitTurnout> rows = turnout.units().stream()
                .filter(row -> within.contains(row.unit().id()))
                .toList();
        UnitTurnout whole = rows.stream()
                .filter(row -> row.unit().id().equals(unit.id()))
                .findFirst()
                .orElseThrow(UnitDeskService::unknown);
        return new UnitDesk(
                contest,
                round == null ? null : own(contest, round),
                clock.instant(),
                turnout.byRoster(),
                named(contest, round, turnout.byRoster()),
                whole,
                rows.stream().filter(row -> row != whole).toList());
    }

    private static RoundDefinition own(ContestDefinition contest, RoundId round) {
        return contest.rounds().stream()
                .filter(each -> each.id().equals(round))
                .findFirst()
                .orElseThrow(UnitDeskService::unknown);
    }

    private Unit own(ContestDefinition contest, UnitId unit) {
        return contacts.own(contest.units(), unit).orElseThrow(UnitDeskService::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("Không có đơn vị này trong các đơn vị bạn theo dõi. Hãy chọn lại từ “Đơn vị của tôi”.");
    }

    private static boolean named(ContestDefinition contest, @Nullable RoundId round, boolean byRoster) {
        Rules rules = round == null ? contest.rules() : own(contest, round).rules();
        return byRoster && rules.eligibility().roster() == Rules.Roster.CLOSED;
    }

    /**
     * Those who have not taken part; nobody where the contest is open to all.
     *
     * @param round null for the whole contest
     * @throws NotFound where the person does not answer for the unit
     */
    @PreAuthorize(Access.UNIT_CONTACT)
    @Transactional(readOnly = true)
    public List<AbsentPerson> absent(
            ContestId id, UnitId asked, @Nullable RoundId round, AbsentOrder order, int offset, int limit) {
        ContestDefinition contest = contests.contest(id);
        Unit unit = own(contest, asked);
        return named(contest, round, turnouts.hasRoster(id))
                ? turnouts.absent(id, round, unit.id(), order, offset, limit)
                : List.of();
    }

    /** How many {@link #absent} has in all. */
    @PreAuthorize(Access.UNIT_CONTACT)
    @Transactional(readOnly = true)
    public int absent(ContestId id, UnitId asked, @Nullable RoundId round) {
        ContestDefinition contest = contests.contest(id);
        Unit unit = own(contest, asked);
        return named(contest, round, turnouts.hasRoster(id)) ? turnouts.absent(id, round, unit.id()) : 0;
    }

    /**
     * The address of the door with the unit filled in, and its invite code where people need one.
     *
     * @param base the server's own public address, without a slash at the end
     * @throws NotFound where the person does not answer for the unit
     */
    @PreAuthorize(Access.UNIT_CONTACT)
    @Transactional(readOnly = true)
    public String address(ContestId id, UnitId asked, String base) {
        ContestDefinition contest = contests.contest(id);
        Unit unit = own(contest, asked);
        String code = contest.rules().eligibility().roster() == Rules.Roster.CLOSED ? code(id, unit) : "";
        return base + ContestAddress.door(contest, unit.code(), code);
    }

    /** The codes are kept by those who keep the list; this one is the person's own. */
    private String code(ContestId contest, Unit unit) {
        return Access.asSystem(() -> invites.all(contest)).stream()
                .filter(invite -> invite.active() && invite.unit().id().equals(unit.id()))
                .map(UnitInvite::code)
                .findFirst()
                .orElse("");
    }
}
