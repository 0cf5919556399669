package vn.mocson.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseEntrants;
import vn.mocson.HouseTest;

@HouseTest
class HomeViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @Test
    void theRunningContestFillsTheFirstScreen() {
        HomeView home = navigate(HomeView.class);

        assertThat(find(H1.class, home).single().getText()).contains("70 năm Ngày thành lập Đảng bộ Khối");
        assertThat(find(EnterLink.class, home).single().getHref()).isEqualTo("/thi/thai-nguyen-70-nam");
    }

    @Test
    void theFigurePeopleGuessIsNotTold() {
        HouseEntrants.submits(house, "Nguyễn Thị Đoán");

        // the figures are counted every few seconds
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(figures())
                .contains("người dự thi"));
        assertThat(figures()).contains("đơn vị").doesNotContain("lượt thi");
    }

    private String figures() {
        return find(FigureStrip.class, navigate(HomeView.class))
                .single()
                .getElement()
                .getTextRecursively();
    }

    @Test
    void comingAndPastContestsAreRows() {
        assertThat(find(ContestRow.class, navigate(HomeView.class)).all())
                .extracting(row -> row.getElement().getTextRecursively())
                .anyMatch(row -> row.contains("Lạng Sơn") && row.contains("Sắp diễn ra"))
                .anyMatch(row -> row.contains("Lai Châu"));
    }

    @Test
    void whoHoldsAPaperFindsWhereItIsChecked() {
        navigate(HomeView.class);

        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.getHref().equals("/chung-nhan"))
                .extracting(Anchor::getText)
                .containsExactly("Kiểm tra giấy chứng nhận");
    }
}
