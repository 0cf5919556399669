package vn.mocson.contest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.mocson.contest.Rules.Collective;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.contest.Rules.League;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;

/** Conflicts that only the headcounts and the shape of a unit tree tell. */
final class HeadcountConflicts {

    private HeadcountConflicts() {}

    static List<Finding> of(Rules rules, List<Unit> units) {
        Collective collective = rules.collective();
        List<Finding> found = new ArrayList<>();
        List<Unit> ranked = units.stream()
                .filter(unit -> unit.depth() == 1 || unit.depth() == 0 && childless(unit, units))
                .toList();
        Map<UnitId, Integer> people = withEverythingBelow(units);
        long without = ranked.stream()
                .filter(unit -> people.getOrDefault(unit.id(), 0) == 0)
                .count();
        boolean rate = collective.rankBy().contains(CollectiveKey.RATE)
                || collective.rankBy().contains(CollectiveKey.WEIGHTED)
                        && collective.weights().containsKey(CollectiveKey.RATE);
        if (rate && without > 0) {
            String sentence = without + " trên " + ranked.size()
                    + " đơn vị chưa có tổng số người, nên không tính được tỷ lệ tham gia của các đơn vị đó. Hãy bổ sung tổng số, hoặc"
                    + " chọn tiêu chí khác.";
            found.add(
                    without == ranked.size()
                            ? Finding.error("RATE_WITHOUT_HEADCOUNT", "collective.rankBy", sentence)
                            : Finding.warning("RATE_WITHOUT_HEADCOUNT", "collective.rankBy", sentence));
        }
        if (collective.minimumHeadcount() > 0 && without > 0) {
            found.add(
                    Finding.warning(
                            "MINIMUM_WITHOUT_HEADCOUNT",
                            "collective.minimumHeadcount",
                            without + " trên " + ranked.size()
                                    + " đơn vị chưa có tổng số người nên bị coi là dưới mức tối thiểu và không được xếp hạng. Hãy bổ sung tổng số."));
        }
        leagues(collective.leagues(), units, ranked, people, found);
        return found;
    }

    private static boolean childless(Unit unit, List<Unit> units) {
        return units.stream().noneMatch(other -> unit.id().equals(other.parent()));
    }

    /** A unit's own headcount leaves out the units below it. */
    private static Map<UnitId, Integer> withEverythingBelow(List<Unit> units) {
        Map<UnitId, Integer> people = new HashMap<>();
        for (Unit unit : units.reversed()) { // children stand behind their parents
            int all = people.merge(unit.id(), unit.headcount(), Integer::sum);
            if (unit.parent() != null) {
                people.merge(unit.parent(), all, Integer::sum);
            }
        }
        return people;
    }

    private static void leagues(
            List<League> leagues,
            List<Unit> units,
            List<Unit> ranked,
            Map<UnitId, Integer> people,
            List<Finding> found) {
        Set<String> onBoard = new HashSet<>(ranked.stream().map(Unit::code).toList());
        Set<String> known = new HashSet<>(units.stream().map(Unit::code).toList());
        for (League league : leagues) {
            for (String code : league.units()) {
                if (known.contains(code) && !onBoard.contains(code)) {
                    found.add(Finding.warning(
                            "LEAGUE_UNIT_NOT_ON_BOARD",
                            "collective.leagues",
                            "Đơn vị mã " + code + " trong khối “" + league.name()
                                    + "” không đứng riêng trên bảng xếp hạng tập thể; kết quả của đơn vị này tính cho đơn vị cấp trên. Hãy"
                                    + " nêu đơn vị cấp trên."));
                }
            }
        }
        long outside = ranked.stream()
                .filter(unit ->
                        leagues.stream().noneMatch(league -> holds(league, unit, people.getOrDefault(unit.id(), 0))))
                .count();
        if (!leagues.isEmpty() && outside > 0) {
            found.add(Finding.warning(
                    "UNITS_OUTSIDE_LEAGUES",
                    "collective.leagues",
                    outside
                            + " đơn vị không thuộc khối thi đua nào nên không được xếp hạng trong khối. Hãy thêm vào khối, hoặc mở rộng"
                            + " khoảng quân số."));
        }
    }

    private static boolean holds(League league, Unit unit, int headcount) {
        if (!league.units().isEmpty()) {
            return league.units().contains(unit.code());
        }
        Integer from = league.headcountFrom();
        Integer to = league.headcountTo();
        return (from == null || headcount >= from) && (to == null || headcount <= to);
    }
}
