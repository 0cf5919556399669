package vn.mocson.standings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseEntrants;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.participant.RosterLine;
import vn.mocson.participant.RosterService;
import vn.mocson.standings.AbsentPerson;
import vn.mocson.standings.Turnout.UnitTurnout;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;

@HouseTest
class NotYetViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private RosterService roster;

    @BeforeEach
    void twoMembersOfWhomOneHasSat() {
        HouseEntrants.leave(house);
        Access.asSystem(() -> roster.clear(contest().id()));
        HouseEntrants.submits(house, "Vi Văn Chăm");
        Access.asSystem(
                () -> roster.take(contest().id(), List.of(line("Vi Văn Chăm"), line("Vi Văn Vắng")), Map.of(), false));
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
    }

    @AfterEach
    void asItWas() {
        Access.asSystem(() -> roster.clear(contest().id()));
        HouseEntrants.leave(house);
    }

    @Test
    void everyUnitShowsHowManyAreMissing() {
        UnitTurnout top = units(open()).getListDataView().getItem(0);

        assertThat(List.of(top.expected(), top.registered(), top.taken(), top.left()))
                .containsExactly(2L, 1L, 1L, 1L);
    }

    @Test
    void theOneWhoIsMissingIsNamedUnderTheUnitThatIsChosen() {
        NotYetView view = open();

        units(view).select(units(view).getListDataView().getItem(0));

        assertThat(text(find(NotYetPeoplePanel.class, view).single())).contains("1 người chưa tham gia");
        assertThat(people(view).getLazyDataView().getItem(0).fullName()).isEqualTo("Vi Văn Vắng");
    }

    @Test
    void theMissingAreSortedByTheirGivenName() {
        Access.asSystem(() -> roster.take(
                contest().id(), List.of(line("Vi Văn Vắng"), line("Zờ Thị Ánh"), line("An Văn Đủ")), Map.of(), false));

        NotYetView view = open();
        test(people(view)).sortByColumn(0);

        assertThat(names(people(view))).containsSubsequence("Zờ Thị Ánh", "An Văn Đủ", "Vi Văn Vắng");

        test(people(view)).sortByColumn(0);

        assertThat(names(people(view))).containsSubsequence("Vi Văn Vắng", "An Văn Đủ", "Zờ Thị Ánh");
    }

    private static List<String> names(Grid<AbsentPerson> people) {
        return people.getLazyDataView().getItems().map(AbsentPerson::fullName).toList();
    }

    private RosterLine line(String name) {
        return new RosterLine(1, name, "1970", unit().code(), "", "", name);
    }

    private ContestDefinition contest() {
        return house.getBean(ContestService.class).bySlug(HouseEntrants.RUNNING);
    }

    private Unit unit() {
        return house.getBean(UnitService.class).tree(contest().units()).all().getLast();
    }

    private NotYetView open() {
        return navigate("quan-tri/cuoc-thi/" + HouseEntrants.RUNNING + "/chua-tham-gia", NotYetView.class);
    }

    @SuppressWarnings("unchecked")
    private Grid<UnitTurnout> units(NotYetView view) {
        return find(Grid.class, find(NotYetUnitsPanel.class, view).single()).single();
    }

    @SuppressWarnings("unchecked")
    private Grid<AbsentPerson> people(NotYetView view) {
        return find(Grid.class, find(NotYetPeoplePanel.class, view).single()).single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
