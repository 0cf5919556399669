package vn.mocson.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
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
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitContactService;
import vn.mocson.unit.UnitService;

/** A unit contact writes the report for the unit above, and of no other unit. */
@HouseTest
class UnitReportViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    private ContestDefinition contest() {
        return house.getBean(ContestService.class).bySlug(HouseEntrants.RUNNING);
    }

    private List<Unit> units() {
        return house.getBean(UnitService.class).tree(contest().units()).all().stream()
                .filter(unit -> unit.depth() == 1)
                .toList();
    }

    @BeforeEach
    void aContact() {
        HouseEntrants.leave(house);
        String username = "bao-cao-" + System.nanoTime();
        Access.asSystem(() -> {
            house.getBean(StaffService.class).createSample(username, "Đầu mối", Set.of(StaffRole.UNIT_CONTACT));
            house.getBean(UnitContactService.class)
                    .give(contest().units(), units().getFirst().id(), username);
            return true;
        });
        HouseEntrants.submits(house, "Vi Văn Chăm");
        HouseStaff.signIn(house, username);
    }

    @AfterEach
    void asItWas() {
        HouseEntrants.leave(house);
    }

    private void open(Unit unit) {
        UI.getCurrent()
                .navigate(
                        "quan-tri/don-vi-cua-toi/bao-cao",
                        QueryParameters.fromString("cuoc-thi=" + HouseEntrants.RUNNING + "&don-vi=" + unit.code()));
        roundTrip();
    }

    private TextArea shortcomings() {
        return find(TextArea.class).all().stream()
                .filter(area -> area.getLabel().equals("Hạn chế, nguyên nhân"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theReportOfTheOwnUnitIsMadeAndWhatWasWrittenIsThereTheNextTime() {
        open(units().getFirst());
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains(units().getFirst().name(), contest().title());
        test(shortcomings()).setValue("Còn hai chi bộ chưa tham gia.");

        test(find(Button.class).withText("Lưu và lập báo cáo").single()).click();

        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            roundTrip();
            return find(MadePaperCard.class).exists();
        });
        assertThat(find(Anchor.class, find(MadePaperCard.class).single()).all()).hasSizeGreaterThanOrEqualTo(2);
        open(units().getFirst());
        assertThat(shortcomings().getValue()).isEqualTo("Còn hai chi bộ chưa tham gia.");
    }

    @Test
    void anotherUnitsReportIsNotOpened() {
        open(units().getLast());

        assertThat(find(H1.class).all()).map(H1::getText).doesNotContain("Báo cáo của đơn vị");
        assertThat(find(Button.class).withText("Lưu và lập báo cáo").exists()).isFalse();
    }
}
