package vn.mocson.standings.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.standings.AbsentOrder;
import vn.mocson.standings.AbsentPerson;
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
    private final Grid<AbsentPerson> grid = new Grid<>();
    private @Nullable RoundId round;
    private @Nullable Unit unit;

    NotYetPeoplePanel(ContestDefinition contest, TurnoutService turnouts, UnitTree units) {
        this.contest = contest;
        this.turnouts = turnouts;
        this.units = units;
        addClassNames("console-panel", "not-yet-people");
        subject.addClassName("quiet");
        subject.getElement().setAttribute("role", "status");
        columns();
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

    private void columns() {
        grid.setAriaLabel(getTranslation("notYet.people"));
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(AbsentPerson::fullName)
                .setHeader(getTranslation("roster.name"))
                .setSortProperty(AbsentOrder.Key.NAME.name())
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addColumn(person -> person.born().written())
                .setHeader(getTranslation("roster.born"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(person -> name(person.unit()))
                .setHeader(getTranslation("roster.unit"))
                .setSortProperty(AbsentOrder.Key.UNIT.name())
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addColumn(this::state)
                .setHeader(getTranslation("notYet.state"))
                .setWidth("13rem")
                .setFlexGrow(0);
        grid.setItems(
                page ->
                        turnouts
                                .absent(contest.id(), round, unitId(), order(page), page.getOffset(), page.getLimit())
                                .stream(),
                page -> turnouts.absent(contest.id(), round, unitId()));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.CHECK, getTranslation("notYet.none.title"), getTranslation("notYet.none.sentence")));
    }

    private static AbsentOrder order(Query<AbsentPerson, Void> page) {
        return page.getSortOrders().stream()
                .findFirst()
                .map(by -> new AbsentOrder(
                        AbsentOrder.Key.valueOf(by.getSorted()), by.getDirection() == SortDirection.DESCENDING))
                .orElse(AbsentOrder.UNIT);
    }

    private String state(AbsentPerson person) {
        return getTranslation(person.registered() ? "notYet.state.NOT_TAKEN" : "notYet.state.NOT_REGISTERED");
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
