package vn.mocson.report.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.mocson.award.AwardScope;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.Papers;
import vn.mocson.common.paper.WordPaper;

class ReportPapersTest {

    private static final Frame FRAME = Samples.frame(OfficialLayout.PARTY);

    private static XWPFDocument closing(boolean complete) {
        return Papers.word(WordPaper.write(ReportPapers.closing(FRAME, Samples.facts(complete))));
    }

    private static String text(XWPFDocument document) {
        return Papers.text(document).replaceAll("[\\s\\u00A0]+", " ");
    }

    @Test
    void the_closing_report_has_everything_that_such_a_report_has() {
        assertThat(text(closing(true)))
                .contains("diễn ra từ 08 giờ 00 ngày 01/9/2024 đến 17 giờ 00 ngày 30/9/2024, gồm 02 kỳ thi.")
                .contains("8.100 người đăng ký, 7.451 người dự thi với 24.948 lượt thi")
                .contains("Tỷ lệ tham gia đạt 37,2% (7.451/20.000 người).")
                .contains("2. Diễn biến theo thời gian", "01/9 – 07/9/2024")
                .contains("3. Phân bố theo số câu trả lời đúng", "20/20 câu 3.000")
                .contains("4. Kết quả theo đơn vị", "Đảng bộ Sở Y tế")
                .contains("5. Theo thành phần, nghề nghiệp", "Cán bộ, công chức, viên chức", "Không nêu")
                .contains("6. Theo độ tuổi", "31–40")
                .contains("7. Kết quả giải thưởng", "01 giải Nhất", "Nguyễn Thị Hương Giang")
                .contains("8. Nội dung người dự thi nắm chưa chắc", "Thời kỳ thành lập (1954 – 1965) 12 9.000 41,2%")
                .contains("9. So sánh với cuộc thi trước", "Cuộc thi “Tìm hiểu Đại hội Đảng bộ Khối”")
                .contains("2. Đơn vị tổ chức tốt", "Đơn vị có tỷ lệ tham gia cao: Đảng bộ Trường")
                .contains("3. Hạn chế, nguyên nhân", "IV. ĐỀ XUẤT, KIẾN NGHỊ");
    }

    @Test
    void its_charts_are_pictures_with_words_for_those_who_do_not_see_them() {
        assertThat(closing(true).getParagraphs().stream()
                        .flatMap(paragraph -> paragraph.getRuns().stream())
                        .flatMap(run -> run.getEmbeddedPictures().stream())
                        .map(picture -> picture.getDescription()))
                .hasSize(5)
                .allSatisfy(words -> assertThat(words).startsWith("Biểu đồ: "));
    }

    @Test
    void what_people_wrote_stands_in_it_and_the_rest_is_left_to_write() {
        assertThat(text(closing(true)))
                .contains("Tổ Thư ký đăng tin hằng tuần.")
                .contains("IV. ĐỀ XUẤT, KIẾN NGHỊ ……");
    }

    @Test
    void while_something_is_not_sealed_it_is_a_draft() {
        assertThat(text(closing(false))).contains("DỰ THẢO", "Kết quả giải thưởng chưa được niêm phong.");
        assertThat(text(closing(true))).doesNotContain("DỰ THẢO");
    }

    @Test
    void it_is_complete_when_whatever_has_prizes_has_its_result() {
        SealedResult week = Samples.result();
        AwardScope whole = AwardScope.contest(FRAME.contest().id());

        assertThat(PapersService.complete(FRAME.contest(), List.of(week.scope(), whole), List.of(week)))
                .as("prizes of units are given for the whole contest, which is not sealed")
                .isFalse();
        assertThat(PapersService.complete(FRAME.contest(), List.of(week.scope()), List.of(week)))
                .isTrue();
        assertThat(PapersService.complete(FRAME.contest(), List.of(), List.of()))
                .as("without prizes, the rounds have to be published")
                .isFalse();
    }

    @Test
    void the_statistics_add_up_and_leave_out_what_nobody_knows() {
        assertThat(text(Papers.word(WordPaper.write(ReportPapers.statistics(FRAME, Samples.figures(), Map.of())))))
                .contains("(Số liệu đến 17 giờ 00 ngày 08/10/2024)")
                .contains("Tổng cộng 20.000 8.100 7.451 37,2% 24.948");
    }

    @Test
    void a_units_report_tells_of_the_unit_and_those_below() {
        assertThat(text(Papers.word(WordPaper.write(ReportPapers.unit(
                        FRAME,
                        Samples.desk(FRAME.contest()),
                        List.of(),
                        Map.of(ReportPart.SHORTCOMINGS, "Còn chậm."))))))
                .contains(
                        "99 người đăng ký, 96 người dự thi trên tổng số 120 người, đạt 80%; còn 24 người chưa tham gia.")
                .contains("1 Chi bộ Khoa số 1 40 33 31 77,5% 9")
                .contains("Trong các kết quả đã công bố, đơn vị không có giải.")
                .contains("Còn chậm.");
    }

    @Test
    void the_press_reads_only_names_that_may_be_published() {
        SealedResult result = Samples.result();
        List<SealedAward> units =
                result.awards().stream().filter(award -> award.person() == null).toList();

        assertThat(ReportPapers.press(FRAME, result, units, LocalDate.of(2024, 10, 9)))
                .startsWith(
                        "Ngày 09/10/2024, Đảng ủy Khối các cơ quan tỉnh công bố kết quả Tuần 1 Cuộc thi trắc nghiệm")
                .contains("Giải cá nhân có 01 giải Nhất, 02 giải Nhì")
                .contains("Giải Nhất thuộc về Đảng bộ Trường Cao đẳng")
                .doesNotContain("Nguyễn Thị Hương Giang");
    }

    @Test
    void weeks_without_anything_are_there_too() {
        assertThat(Growth.weeks(Samples.figures())).hasSize(4).allSatisfy(week -> assertThat(week.entries())
                .isPositive());
        assertThat(Growth.chart(Samples.figures())).hasSize(28);
    }
}
