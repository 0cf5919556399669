package vn.mocson.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.OccupationService;
import vn.mocson.report.Audience;
import vn.mocson.report.Figures.OfUnit;
import vn.mocson.standings.StandingsJobs;

@HouseTest
class FiguresViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void oneHasSat() {
        HouseEntrants.leave(house);
        HouseEntrants.submits(house, "Lò Thị Đếm");
        new StandingsJobs(house).tellOfMoves();
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
    }

    @AfterEach
    void asItWas() {
        HouseEntrants.leave(house);
    }

    @Test
    void theFirstFiguresAreInTilesAndEverythingElseBelow() {
        assertThat(text(find(NowTiles.class, open()).single()))
                .contains("Đã đăng ký1", "Lượt thi đã nộp1", "Người đã dự thi1100 % số người đăng ký");
    }

    @Test
    void onlyWhoMaySeeResultsSeesWhoHadEverythingRight() {
        assertThat(find(NowTiles.class, open()).single().getChildren().filter(Component::isVisible))
                .hasSize(5);

        HouseStaff.signIn(house, StaffRole.SECRETARY);
        assertThat(find(NowTiles.class, open()).single().getChildren().filter(Component::isVisible))
                .hasSize(6);
    }

    @Test
    void onlyOrganizersSeeHowTheServiceIs() {
        assertThat(find(ServicePanel.class, open()).exists()).isTrue();

        HouseStaff.signIn(house, StaffRole.SECRETARY);
        assertThat(find(ServicePanel.class, open()).exists()).isFalse();
    }

    @Test
    void anAuthorIsToldThatItIsNotForThem() {
        HouseStaff.signIn(house, StaffRole.AUTHOR);
        navigate(address(), Component.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Trang này không dành cho vai trò của bạn");
    }

    @Test
    void whatMovesShowsWithoutAnybodyPressingAnything() {
        FiguresView view = open();

        HouseEntrants.submits(house, "Vi Văn Thêm");
        new StandingsJobs(house).tellOfMoves();

        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            roundTrip();
            assertThat(text(find(NowTiles.class, view).single())).contains("Đã đăng ký2", "Lượt thi đã nộp2");
        });
    }

    @Test
    void theChartHasItsFiguresInATableForThoseWhoDoNotSeeIt() {
        FiguresView view = open();
        TimePanel times = find(TimePanel.class, view).single();
        assertThat(times.getElement().getOuterHTML()).contains("chart-bar", "chart-hatched", "aria-hidden=\"true\"");

        chooseDays(times);
        find(Details.class, times).single().setOpened(true);

        assertThat(text(find(TimeTable.class, times).single())).contains("Đăng ký mới", "Lượt nộp");
    }

    @SuppressWarnings("unchecked")
    private void chooseDays(TimePanel times) {
        RadioButtonGroup<Object> by = find(RadioButtonGroup.class, times).single();
        by.setValue(by.getListDataView().getItem(1));
    }

    @Test
    void aUnitIsFoundWithoutToneMarks() {
        FigureUnits units = find(FigureUnits.class, open()).single();
        OfUnit last = grid(units)
                .getListDataView()
                .getItem(grid(units).getListDataView().getItemCount() - 1);

        test(find(TextField.class, units).single()).setValue("khong co don vi nay");
        assertThat(grid(units).getListDataView().getItemCount()).isZero();

        test(find(TextField.class, units).single())
                .setValue(Vietnamese.searchable(last.unit().name()));
        assertThat(grid(units).getListDataView().getItems()).contains(last);
    }

    @Test
    void unitsInWhichNobodyIsMissingCanBeLeftOut() {
        FigureUnits units = find(FigureUnits.class, open()).single();

        test(find(Checkbox.class, units).single()).click();

        assertThat(grid(units).getListDataView().getItems())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.turnout().left()).isPositive());
    }

    @Test
    void theOrderThatSomebodyChoseStaysWhenFiguresMoveAndIsThatOfTheFile() throws IOException {
        FiguresView view = open();
        FigureUnits units = find(FigureUnits.class, view).single();
        grid(units).sort(GridSortOrder.desc(grid(units).getColumns().get(1)).build());

        HouseEntrants.submits(house, "Vi Văn Thêm");
        new StandingsJobs(house).tellOfMoves();
        view.refresh();

        List<OfUnit> shown = IntStream.range(0, test(grid(units)).size())
                .mapToObj(row -> test(grid(units)).getRow(row))
                .toList();
        assertThat(shown)
                .isSortedAccordingTo(Comparator.comparing(each -> -each.count().people()));
        assertThat(shown.getFirst().count().people()).isEqualTo(2);
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(units.file()))) {
            Sheet sheet = book.getSheet("Theo đơn vị");
            assertThat(shown).allSatisfy(each -> assertThat(
                            sheet.getRow(3 + shown.indexOf(each)).getCell(1).getStringCellValue())
                    .isEqualTo(each.unit().code()));
        }
    }

    @Test
    void theAnswerToWhatAreTheFiguresNowStandsStill() {
        FiguresView view = open();
        SheetPanel panel = find(SheetPanel.class, view).single();

        audience(panel).setValue(Audience.INTERNAL);
        test(find(Button.class, panel).withText("Lập số liệu").single()).click();
        assertThat(text(find(SheetCard.class, panel).single()))
                .contains("Tính đến ", "1 người đăng ký, 1 người dự thi với 1 lượt thi", "Tải bảng tính", "Tải ảnh");

        HouseEntrants.submits(house, "Vi Văn Sau");
        new StandingsJobs(house).tellOfMoves();
        roundTrip();
        assertThat(text(find(SheetCard.class, panel).single())).contains("1 người đăng ký");
    }

    @Test
    void thePublicAnswerSaysWhatItLeavesOut() {
        SheetPanel panel = find(SheetPanel.class, open()).single();

        test(find(Button.class, panel).withText("Lập số liệu").single()).click();

        // the running contest lets people guess how many entries there will be
        assertThat(text(find(SheetCard.class, panel).single()))
                .contains("Không nêu số lượt thi: người thi đang dự đoán con số này.")
                .doesNotContain("1 lượt thi");
    }

    @Test
    void aMomentToComeIsRefusedInWords() {
        SheetPanel panel = find(SheetPanel.class, open()).single();

        find(DateTimePicker.class, panel).single().setValue(LocalDateTime.of(2999, 1, 1, 0, 0));
        test(find(Button.class, panel).withText("Lập số liệu").single()).click();

        assertThat(test(find(Notification.class).single()).getText()).contains("Thời điểm này chưa đến");
        assertThat(find(SheetCard.class, panel).exists()).isFalse();
    }

    @Test
    void anOrganizerLetsEntrantsBeAskedForTheirOccupation() {
        FiguresView view = open();
        assertThat(text(find(OccupationNote.class, view).single())).contains("chưa hỏi thành phần");
        try {
            test(find(Button.class, view).withText("Hỏi thành phần khi đăng ký").single())
                    .click();
            OccupationDialog dialog = find(OccupationDialog.class).single();
            assertThat(text(dialog)).contains("chưa nhắc đến thành phần");
            find(TextArea.class, dialog).single().setValue("Công chức\nNông dân");
            test(find(Button.class, dialog).withText("Lưu các thành phần").single())
                    .click();

            assertThat(house.getBean(OccupationService.class).asked(contest())).hasSize(2);
            new StandingsJobs(house).tellOfMoves();
            assertThat(text(find(GroupPanel.class, open()).all().getFirst()))
                    .contains("Công chức", "Nông dân", "Khác, không nêu1 (100 %)");
        } finally {
            Access.asSystem(() -> {
                house.getBean(OccupationService.class).ask(contest(), List.of());
                return true;
            });
        }
    }

    @Test
    void aSecretaryDoesNotChangeWhatIsAsked() {
        HouseStaff.signIn(house, StaffRole.SECRETARY);

        assertThat(find(Button.class, find(OccupationNote.class, open()).single())
                        .exists())
                .isFalse();
    }

    private ContestId contest() {
        return house.getBean(ContestService.class).bySlug(HouseEntrants.RUNNING).id();
    }

    private static String address() {
        return "quan-tri/cuoc-thi/" + HouseEntrants.RUNNING + "/so-lieu";
    }

    private FiguresView open() {
        return navigate(address(), FiguresView.class);
    }

    @SuppressWarnings("unchecked")
    private Grid<OfUnit> grid(FigureUnits units) {
        return find(Grid.class, units).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Audience> audience(SheetPanel panel) {
        return find(Select.class, panel).single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
