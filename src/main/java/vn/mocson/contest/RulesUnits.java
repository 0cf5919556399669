package vn.mocson.contest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitReferences;
import vn.mocson.unit.UnitTreeId;
import vn.mocson.unit.UnitUse;

/** Rules name units by their codes. They are changed by an amendment alone, so a merge changes nothing in them. */
@Component
class RulesUnits implements UnitReferences {

    private final ContestService contests;
    private final JdbcClient db;

    RulesUnits(ContestService contests, JdbcClient db) {
        this.contests = contests;
        this.db = db;
    }

    @Override
    public List<UnitUse> uses(UnitTreeId tree, Set<UnitId> merging) {
        Set<String> codes = new HashSet<>(db.sql("SELECT code FROM unit WHERE id IN (:units)")
                .param("units", merging.stream().map(UnitId::value).toList())
                .query(String.class)
                .list());
        List<UnitUse> uses = new ArrayList<>();
        for (ContestDefinition contest : contests.all()) {
            if (contest.units().equals(tree)) {
                long leagues = contest.rules().collective().leagues().stream()
                        .flatMap(league -> league.units().stream())
                        .filter(codes::contains)
                        .count();
                long admitted = contest.rules().eligibility().units().stream()
                        .filter(codes::contains)
                        .count();
                if (leagues > 0) {
                    uses.add(new UnitUse(UnitUse.Kind.LEAGUES, contest.title(), leagues));
                }
                if (admitted > 0) {
                    uses.add(new UnitUse(UnitUse.Kind.ELIGIBILITY, contest.title(), admitted));
                }
            }
        }
        return uses;
    }

    @Override
    public void move(UnitTreeId tree, Set<UnitId> merging, UnitId into) {
        // the rules stay as they were written; the check of the rules tells of codes that are no more
    }
}
