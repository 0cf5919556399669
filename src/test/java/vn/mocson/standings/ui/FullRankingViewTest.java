package vn.mocson.standings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseEntrants;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.contest.ContestService;
import vn.mocson.standings.JuryRow;

@HouseTest
class FullRankingViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void signIn() {
        HouseStaff.signIn(house, StaffRole.JUDGE);
    }

    @Test
    void theJuryFindsAPersonByName() {
        HouseEntrants.submits(house, "Lý Thị Tìm Kiếm");
        FullRankingView view = open();

        test(find(TextField.class, view).withCaption("Tìm theo họ tên").single())
                .setValue("Tìm Kiếm");

        assertThat(grid(view).getLazyDataView().getItem(0).name()).isEqualTo("Lý Thị Tìm Kiếm");
    }

    @Test
    void anOpenRoundCannotBePublished() {
        assertThat(find(Button.class, open()).withText("Công bố kết quả").exists())
                .isFalse();
    }

    private FullRankingView open() {
        long round = house.getBean(ContestService.class)
                .bySlug(HouseEntrants.RUNNING)
                .rounds()
                .getFirst()
                .id()
                .value();
        return navigate("quan-tri/xep-hang/" + round, FullRankingView.class);
    }

    @SuppressWarnings("unchecked")
    private Grid<JuryRow> grid(FullRankingView view) {
        return find(Grid.class, view).single();
    }
}
