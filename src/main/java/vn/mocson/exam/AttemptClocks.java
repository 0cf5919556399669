package vn.mocson.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.Compensations.Given;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/** Says what of the time given back in a round concerns which attempt. */
@Component
class AttemptClocks {

    private final ContestService contests;
    private final UnitService units;

    AttemptClocks(ContestService contests, UnitService units) {
        this.contests = contests;
        this.units = units;
    }

    /** Whose attempt it is, and what it began with. */
    record Whose(
            ParticipantId participant,
            UnitId unit,
            Instant startedAt,
            @Nullable Duration own) {}

    AttemptTime time(ContestId contest, Instant closesAt, Whose whose, List<Given> given) {
        if (given.isEmpty()) {
            return new AttemptTime(whose.startedAt(), whose.own(), closesAt, List.of(), Duration.ZERO);
        }
        UnitTree tree = units.tree(contests.contest(contest).units());
        List<Given> concerning = given.stream()
                .filter(each -> concerns(each.scope(), whose, tree))
                .toList();
        return new AttemptTime(
                whose.startedAt(),
                whose.own(),
                closesAt,
                concerning.stream().map(Given::stop).filter(Objects::nonNull).toList(),
                concerning.stream().map(Given::minutes).reduce(Duration.ZERO, Duration::plus));
    }

    boolean knows(ContestId contest, UnitId unit) {
        return units.tree(contests.contest(contest).units()).find(unit).isPresent();
    }

    private static boolean concerns(CompensationScope scope, Whose whose, UnitTree tree) {
        return switch (scope) {
            case CompensationScope.Everybody() -> true;
            case CompensationScope.OnePerson(ParticipantId person) -> person.equals(whose.participant());
            case CompensationScope.InUnit(UnitId unit) -> within(whose.unit(), unit, tree);
        };
    }

    private static boolean within(UnitId inner, UnitId outer, UnitTree tree) {
        UnitId now = tree.find(outer).map(Unit::id).orElse(outer);
        return tree.lineage(inner).stream().anyMatch(unit -> unit.id().equals(now));
    }
}
