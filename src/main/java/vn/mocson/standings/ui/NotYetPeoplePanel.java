package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.standings.AbsentOrder;
import vn.mocson.standings.TurnoutService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** Those who have not taken part, of all units or of one. */
class NotYetPeoplePanel extends Section {

    /** Of one workbook; more people than any contest has had. */
    private static final int MOST = 500_000;

    private final ContestDefinition contest;
    private final TurnoutService turnouts;
    private final UnitTree units;
    private final Paragraph subject = new Paragraph();
    private final AbsentGrid grid;
    private @Nullable RoundId round;
    private @Nullable Unit unit;

    NotYetPeoplePanel(ContestDefinition contest, TurnoutService turnouts, UnitTree units) {
        this.contest = contest;
        this.turnouts = turnouts;
        this.units = units;
        addClassNames("console-panel", "not-yet-people");
        subject.addClassName("quiet");
        subject.getElement().setAttribute("role", "status");
        grid = new AbsentGrid(
                units,
                (order, offset, limit) -> turnouts.absent(contest.id(), round, unitId(), order, offset, limit),
                () -> turnouts.absent(contest.id(), round, unitId()));
        add(
                new H2(getTranslation("notYet.people")),
                new ListTools(subject)
                        .columns("not-yet-people", grid)
                        .file("chua-tham-gia-" + contest.slug(), this::list),
                grid);
    }

    /** @param chosen null for the whole contest */
    void in(@Nullable RoundDefinition chosen) {
        round = chosen == null ? null : chosen.id();
        refresh();
    }

    /** @param chosen null for all units */
    void of(@Nullable Unit chosen) {
        unit = chosen;
        refresh();
    }

    private void refresh() {
        int people = turnouts.absent(contest.id(), round, unitId());
        subject.setText((unit == null ? getTranslation("notYet.all") : unit.name()) + " · "
                + getTranslation("notYet.people.count", Wording.number(people)));
        grid.getDataProvider().refreshAll();
    }

    private @Nullable UnitId unitId() {
        return unit == null ? null : unit.id();
    }

    private String name(UnitId id) {
        return units.find(id).map(Unit::name).orElse("");
    }

    private byte[] list() {
        return ListWorkbook.write(
                "CHƯA THAM GIA – " + contest.title(),
                List.of("Họ và tên", "Ngày sinh", "Đơn vị", "Tình trạng"),
                turnouts.absent(contest.id(), round, unitId(), AbsentOrder.UNIT, 0, MOST).stream()
                        .map(person -> List.of(
                                person.fullName(),
                                person.born().written(),
                                name(person.unit()),
                                person.registered() ? "Đã đăng ký, chưa dự thi" : "Chưa đăng ký"))
                        .toList());
    }
}
