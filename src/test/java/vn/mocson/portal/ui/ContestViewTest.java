package vn.mocson.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseEntrants;
import vn.mocson.HouseTest;

@HouseTest
class ContestViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @Test
    void aBoardThatTheRulesHideIsNotShown() {
        ContestView view = navigate("cuoc-thi/lang-son-70-nam/bang-xep-hang", ContestView.class);

        assertThat(find(PersonHonours.class, view).exists()).isFalse();
        assertThat(find(BoardPanel.class, view).single().getElement().getTextRecursively())
                .contains("Bảng xếp hạng chưa công bố")
                .contains("Ban Tổ chức xác nhận kết quả");
    }

    @Test
    void theBoardFollowsWhatIsHandedIn() {
        HouseEntrants.leave(house);
        ContestView view = navigate("cuoc-thi/" + HouseEntrants.RUNNING + "/bang-xep-hang", ContestView.class);
        long before = placesOn(view);

        HouseEntrants.submits(house, "Trần Văn Bảng");

        assertThat(placesAfterAChange(view, before)).isEqualTo(before + 1);
    }

    @Test
    void theResultsTellWhoLeadsInEachRoundThatHasBegun() {
        HouseEntrants.submits(house, "Trần Văn Dẫn Đầu");

        ContestView view = navigate("cuoc-thi/" + HouseEntrants.RUNNING + "/ket-qua", ContestView.class);

        ResultsPanel results = find(ResultsPanel.class, view).single();
        assertThat(find(FigureStrip.class, results).exists()).isTrue();
        assertThat(find(PersonHonours.class, results).exists()).isTrue();
        assertThat(results.getElement().getTextRecursively()).contains("Xem cả bảng");
    }

    @Test
    void resultsThatTheRulesHideAreExplained() {
        ContestView view = navigate("cuoc-thi/lang-son-70-nam/ket-qua", ContestView.class);

        assertThat(find(PersonHonours.class, view).exists()).isFalse();
    }

    @Test
    void theTextsOfTheContestAreShown() {
        ContestView view = navigate("cuoc-thi/" + HouseEntrants.RUNNING, ContestView.class);

        assertThat(find(PageOfText.class, view).exists()).isTrue();
        assertThat(find(H2.class, view).all()).extracting(H2::getText).contains("Giải cá nhân", "Lịch thi");
    }

    @Test
    void theRulesThatHoldAreShownBelowWhatTheOrganizerWrote() {
        ContestView view = navigate("cuoc-thi/" + HouseEntrants.RUNNING + "/the-le", ContestView.class);

        RulesOfContest rules = find(RulesOfContest.class, view).single();
        assertThat(find(H2.class, rules).single().getText()).isEqualTo("Thể lệ chi tiết");
        assertThat(find(Html.class, rules).all())
                .hasSize(2)
                .extracting(Html::getInnerHtml)
                .last()
                .asString()
                .contains("<h3>Điều 4. Đề thi</h3>");
    }

    @Test
    void theRulesInShortStandBesideTheText() {
        ContestView view = navigate("cuoc-thi/" + HouseEntrants.RUNNING, ContestView.class);

        assertThat(find(ContestFacts.class, view).single().getElement().getTextRecursively())
                .contains("Thể lệ tóm tắt")
                .contains("20 câu hỏi, làm trong 15 phút.");
    }

    @Test
    void anUnknownContestHasAPageThatSaysWhatToDo() {
        navigate("cuoc-thi/khong-co", Div.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Không tìm thấy");
    }

    private long placesOn(ContestView view) {
        return find(PersonHonours.class, view).all().stream()
                .mapToLong(honours -> honours.getChildren().count())
                .sum();
    }

    /** Looks again until the board differs; the page is told by the feed, on a thread of its own. */
    private long placesAfterAChange(ContestView view, long before) {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).until(() -> {
            roundTrip();
            return placesOn(view) != before;
        });
        return placesOn(view);
    }
}
