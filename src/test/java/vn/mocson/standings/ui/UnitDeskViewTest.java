package vn.mocson.standings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseEntrants;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.account.StaffService;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.standings.Turnout.UnitTurnout;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitContactService;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/** The day of a unit contact: figures, who is missing, the letter; and no other unit. */
@HouseTest
class UnitDeskViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    private String username = "";

    /** One with others below it, and one beside it. */
    private Unit own() {
        List<Unit> all = tree().all();
        return all.stream()
                .filter(unit -> unit.depth() == 1)
                .filter(unit -> all.stream().anyMatch(below -> unit.id().equals(below.parent())))
                .findFirst()
                .orElseThrow();
    }

    private Unit other() {
        return tree().all().stream()
                .filter(unit -> unit.depth() == 1 && !unit.id().equals(own().id()))
                .findFirst()
                .orElseThrow();
    }

    private UnitTree tree() {
        return house.getBean(UnitService.class).tree(contest().units());
    }

    private ContestDefinition contest() {
        return house.getBean(ContestService.class).bySlug(HouseEntrants.RUNNING);
    }

    @BeforeEach
    void aContact() {
        HouseEntrants.leave(house);
        username = "dau-moi-" + System.nanoTime();
        Access.asSystem(() -> {
            house.getBean(StaffService.class).createSample(username, "Đầu mối", Set.of(StaffRole.UNIT_CONTACT));
            house.getBean(UnitContactService.class).give(contest().units(), own().id(), username);
            return true;
        });
        HouseEntrants.submits(house, "Vi Văn Chăm");
        HouseStaff.signIn(house, username);
    }

    @AfterEach
    void asItWas() {
        HouseEntrants.leave(house);
    }

    @Test
    void theMenuOffersTheOwnUnitFirst() {
        navigate("quan-tri", Component.class);

        assertThat(find(SideNavItem.class).all())
                .map(SideNavItem::getLabel)
                .containsExactly("Đơn vị của tôi", "Cuộc thi");
    }

    @Test
    void theOwnUnitHasItsFiguresALetterAndALink() {
        UnitDeskView view = open("");

        assertThat(text(view)).contains(own().name(), "Đã dự thi", "Số liệu đến");
        assertThat(find(TextArea.class, view).single().getValue())
                .contains(own().name(), contest().title(), "/thi/" + HouseEntrants.RUNNING + "?don-vi=");
    }

    @Test
    void aUnitBelowIsOpenedByItsAddress() {
        Unit below = tree().under(own().id()).getLast();

        UnitDeskView view = open("cuoc-thi=" + HouseEntrants.RUNNING + "&don-vi=" + below.code());

        assertThat(text(view)).contains(below.name());
    }

    @Test
    void anotherUnitsAddressLeadsNowhere() {
        for (Unit foreign : List.of(other(), tree().all().getFirst())) {
            go("cuoc-thi=" + HouseEntrants.RUNNING + "&don-vi=" + foreign.code());

            assertThat(find(H1.class).all()).map(H1::getText).doesNotContain("Đơn vị của tôi");
            assertThat(find(UnitDeskFigures.class).exists()).isFalse();
        }
    }

    @Test
    void theContactHasNoOtherPageOfTheContest() {
        for (String page : List.of("chua-tham-gia", "nguoi-du-thi", "nhung", "bang-xep-hang")) {
            navigate("quan-tri/cuoc-thi/" + HouseEntrants.RUNNING + "/" + page, Component.class);
            assertThat(find(H1.class).single().getText()).isEqualTo("Trang này không dành cho vai trò của bạn");
        }
    }

    @Test
    void anAccountWithoutAUnitIsToldWhomToAsk() {
        HouseStaff.signIn(house, StaffRole.UNIT_CONTACT);

        assertThat(text(open(""))).contains("Tài khoản chưa được giao đơn vị nào", "Ban Tổ chức");
    }

    @Test
    void theUnitsBelowAreSearchedWithoutToneMarks() {
        UnitDeskView view = open("");
        List<UnitTurnout> rows = rows(view);
        assertThat(rows).isNotEmpty();

        test(find(TextField.class, find(UnitDeskBelow.class, view).single()).single())
                .setValue("khong co don vi nay");

        assertThat(rows(view)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<UnitTurnout> rows(UnitDeskView view) {
        Grid<UnitTurnout> grid =
                find(Grid.class, find(UnitDeskBelow.class, view).single()).single();
        return grid.getListDataView().getItems().toList();
    }

    private UnitDeskView open(String query) {
        go(query);
        return (UnitDeskView) getCurrentView();
    }

    private void go(String query) {
        UI.getCurrent().navigate("quan-tri/don-vi-cua-toi", QueryParameters.fromString(query));
        roundTrip();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
