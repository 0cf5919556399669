package vn.mocson.rehearsal;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.PlanFinding;
import vn.mocson.contest.PlanSource;
import vn.mocson.contest.PlanStep;

/** A rehearsal that ended in a go is done in the contest's plan; before, people say so by hand. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RehearsalFindings implements PlanSource {

    private final RehearsalRows rows;

    RehearsalFindings(RehearsalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PlanFinding> find(ContestDefinition contest) {
        return rows.sheets(contest.id()).stream()
                .limit(1)
                .map(sheet -> new PlanFinding(
                        PlanStep.REHEARSAL,
                        sheet.ready() ? PlanFinding.State.DONE : PlanFinding.State.MISSING,
                        sheet.ready()
                                ? List.of()
                                : List.of("Phiếu tổng duyệt lúc " + VietnamTime.minute(sheet.madeAt())
                                        + " kết luận chưa sẵn sàng."),
                        false))
                .toList();
    }
}
