package vn.mocson.standings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseEntrants;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.standings.JuryRow;
import vn.mocson.standings.StandingsService;
import vn.mocson.standings.UnitLeaderboard.UnitRow;

@HouseTest
class RankingsViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @TempDir
    private Path folder;

    @BeforeEach
    void signIn() {
        HouseStaff.signIn(house, StaffRole.JUDGE);
    }

    private RankingsView open() {
        return navigate("quan-tri/cuoc-thi/" + HouseEntrants.RUNNING + "/bang-xep-hang", RankingsView.class);
    }

    private RoundDefinition round() {
        return house.getBean(ContestService.class)
                .bySlug(HouseEntrants.RUNNING)
                .rounds()
                .getFirst();
    }

    @SuppressWarnings("unchecked")
    private Grid<JuryRow> people(RankingsView view) {
        return find(Grid.class, view).single();
    }

    private void search(RankingsView view, String name) {
        test(find(TextField.class, view).withCaption("Tìm theo họ tên").single())
                .setValue(name);
    }

    @Test
    void theFormerAddressOfARoundsRankingLeadsHere() {
        RankingsView view = navigate("quan-tri/xep-hang/" + round().id().value(), RankingsView.class);

        assertThat(find(H1.class, view).single().getText()).isEqualTo("Bảng xếp hạng");
    }

    @Test
    void theJuryFindsAPersonByName() {
        HouseEntrants.submits(house, "Lý Thị Tìm Kiếm");
        RankingsView view = open();

        search(view, "Tìm Kiếm");

        assertThat(people(view).getLazyDataView().getItem(0).name()).isEqualTo("Lý Thị Tìm Kiếm");
    }

    @Test
    void aChosenRowSaysWhyItStandsThereAndWhichAttemptsThePersonMade() {
        HouseEntrants.submits(house, "Lý Văn Giải Thích");
        HouseEntrants.submits(house, "Lý Văn Đi Sau");
        RankingsView view = open();
        search(view, "Đi Sau");

        people(view).select(people(view).getLazyDataView().getItem(0));

        PlacePanel panel = find(PlacePanel.class, view).single();
        assertThat(find(H2.class, panel).single().getText()).isEqualTo("Lý Văn Đi Sau");
        assertThat(find(Paragraph.class, panel).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Hạng "))
                .anyMatch(text -> text.startsWith("Ngay trên: ") && text.contains("“"));
        ListItem attempt = find(ListItem.class, panel).single();
        assertThat(find(Span.class, attempt).all())
                .extracting(Span::getText)
                .contains("Lượt được tính")
                .anyMatch(text -> text.startsWith("Lượt 1 · đã nộp · 0 điểm"));
        test(find(Button.class, panel).single()).click();
        assertThat(panel.isVisible()).isFalse();
    }

    @Test
    void unitsHaveTheirOwnTabWithEveryFigure() {
        HouseEntrants.submits(house, "Lý Thị Đơn Vị");
        RankingsView view = open();

        test(find(TabSheet.class, view).single()).select("Tập thể");

        UnitRankingPanel panel = find(UnitRankingPanel.class, view).single();
        @SuppressWarnings("unchecked")
        Grid<UnitRow> grid = find(Grid.class, panel).single();
        assertThat(grid.getListDataView().getItem(0).rank()).isEqualTo(1);
        assertThat(grid.getListDataView().getItem(0).entries()).isPositive();
    }

    @Test
    void anOpenRoundCannotBePublished() {
        assertThat(find(Button.class, open()).withText("Công bố kết quả").exists())
                .isFalse();
    }

    @Test
    void theWholeRankingIsAFileForSpreadsheets() throws IOException {
        HouseEntrants.submits(house, "=Lý \"Văn\" Tệp");
        StandingsService standings = house.getBean(StandingsService.class);
        Path csv = folder.resolve("a.csv");
        Path xlsx = folder.resolve("a.xlsx");

        RankingFile.write(csv, RankingFile.Kind.CSV, round(), standings);
        RankingFile.write(xlsx, RankingFile.Kind.XLSX, round(), standings);

        long ranked = standings.ranked(round().id());
        assertThat(Files.readAllLines(csv))
                .hasSize(Math.toIntExact(ranked + 1))
                .anyMatch(line -> line.contains(",\"'=Lý \"\"Văn\"\" Tệp\","));
        try (ZipFile zip = new ZipFile(xlsx.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet.split("<row ", -1)).hasSize(Math.toIntExact(ranked + 2));
        }
    }
}
