package vn.mocson.integrity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.stream.Stream;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.ColumnChoice;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListDownload;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.integrity.PeopleFiles;
import vn.mocson.integrity.PeopleQuery;
import vn.mocson.integrity.PersonRow;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** The registered people, read page by page as one scrolls. */
class PeopleList extends Div {

    /** Of one workbook; more people than any contest has had. */
    private static final int MOST = 500_000;

    private final ContestDefinition contest;
    private final UnitTree units;
    private final PeopleFiles files;
    private final Paragraph counts = new Paragraph();
    private final TextField search = new TextField(getTranslation("people.search"));
    private final UnitChoice unit;
    private final Grid<PersonRow> grid = new Grid<>();

    PeopleList(ContestDefinition contest, UnitTree units, PeopleFiles files) {
        this.contest = contest;
        this.units = units;
        this.files = files;
        this.unit = new UnitChoice(getTranslation("people.unit"), units);
        addClassNames("roster-list", "people-list");
        counts.addClassName("quiet");
        counts.getElement().setAttribute("role", "status");
        search.setHelperText(getTranslation("people.search.help"));
        search.setPrefixComponent(Glyph.SEARCH.icon());
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(changed -> refresh());
        unit.addValueChangeListener(changed -> refresh());
        columns();
        Div tools = new Div(
                search,
                unit,
                new ListDownload(
                        getTranslation("people.download"), "nguoi-du-thi-" + contest.slug() + ".xlsx", this::workbook));
        tools.addClassName("console-tools");
        tools.add(new ColumnChoice("people", grid));
        add(tools, counts, grid);
        refresh();
        search.focus();
    }

    private void refresh() {
        counts.setText(
                getTranslation("people.count", Wording.number(files.count(query(PeopleQuery.Sort.NAME, false)))));
        grid.getDataProvider().refreshAll();
    }

    private PeopleQuery query(PeopleQuery.Sort sort, boolean descending) {
        return new PeopleQuery(
                contest.id(),
                search.getValue(),
                unit.getValue() == null ? null : unit.getValue().id(),
                sort,
                descending);
    }

    private Stream<PersonRow> page(Query<PersonRow, Void> page) {
        QuerySortOrder by = page.getSortOrders().isEmpty()
                ? new QuerySortOrder(PeopleQuery.Sort.NAME.name(), SortDirection.ASCENDING)
                : page.getSortOrders().getFirst();
        PeopleQuery asked =
                query(PeopleQuery.Sort.valueOf(by.getSorted()), by.getDirection() == SortDirection.DESCENDING);
        return files.find(asked, page.getOffset(), page.getLimit()).stream();
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("people.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        Grid.Column<PersonRow> name = grid.addComponentColumn(this::name)
                .setHeader(getTranslation("people.name"))
                .setSortProperty(PeopleQuery.Sort.NAME.name())
                .setWidth("13rem")
                .setFlexGrow(2);
        grid.addColumn(person -> VietnamTime.date(person.born()))
                .setHeader(getTranslation("people.born"))
                .setSortProperty(PeopleQuery.Sort.BORN.name())
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(person -> unit(person.unit()))
                .setHeader(getTranslation("people.unit"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addColumn(person -> "…" + person.phoneEnd())
                .setHeader(getTranslation("people.phone"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addColumn(person -> Wording.number(person.attempts()))
                .setHeader(getTranslation("people.attempts"))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        grid.addColumn(person -> VietnamTime.minute(person.registeredAt()))
                .setHeader(getTranslation("people.registered"))
                .setSortProperty(PeopleQuery.Sort.REGISTERED.name())
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.setItems(this::page, page -> files.count(query(PeopleQuery.Sort.NAME, false)));
        grid.sort(GridSortOrder.asc(name).build());
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.PEOPLE, getTranslation("people.none.title"), getTranslation("people.none.sentence")));
    }

    private Component name(PersonRow person) {
        RouterLink link = new RouterLink(person.fullName(), PersonView.class, PeopleWords.at(contest, person.id()));
        link.addClassName("people-link");
        return link;
    }

    private Component unit(UnitId id) {
        Div shown = new Div(new Span(units.find(id).map(Unit::name).orElse("")));
        shown.addClassName("roster-unit");
        units.find(id).filter(found -> !found.path().isEmpty()).ifPresent(found -> {
            Span path = new Span(found.path());
            path.addClassName("quiet");
            shown.add(path);
        });
        return shown;
    }

    /** What the filters show; without telephone numbers, which a list for many hands does not need. */
    private byte[] workbook() {
        return ListWorkbook.write(
                "NGƯỜI DỰ THI – " + contest.title(),
                List.of("Họ và tên", "Ngày sinh", "Đơn vị", "Số lượt thi", "Đăng ký lúc"),
                files.find(query(PeopleQuery.Sort.NAME, false), 0, MOST).stream()
                        .map(person -> List.of(
                                person.fullName(),
                                VietnamTime.date(person.born()),
                                units.find(person.unit()).map(Unit::name).orElse(""),
                                Integer.toString(person.attempts()),
                                VietnamTime.minute(person.registeredAt())))
                        .toList());
    }
}
