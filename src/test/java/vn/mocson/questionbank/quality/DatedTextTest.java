package vn.mocson.questionbank.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatedTextTest {

    @ParameterizedTest
    @CsvSource({
        "ngày 2 tháng 11 năm 1954, 1954, 11, 2",
        "Ngày 02/11/1954, 1954, 11, 2",
        "02.11.1954, 1954, 11, 2",
        "2-9-1945, 1945, 9, 2",
        "Đêm 30/8/1917, 1917, 8, 30",
        "tháng 9/1954, 1954, 9, 0",
        "Tháng 9 năm 1954, 1954, 9, 0",
        "9/1954, 1954, 9, 0",
        "năm 1954, 1954, 0, 0",
        "1954, 1954, 0, 0",
        "Ngày 15/06, 0, 6, 15",
        "Ngày 02 tháng 9, 0, 9, 2",
        "2/9, 0, 9, 2",
        "NGÀY 02 THÁNG 11 NĂM 1954, 1954, 11, 2",
        "ngay 2 thang 11 nam 1954, 1954, 11, 2"
    })
    void a_date_is_read_as_exactly_as_it_is_written(String text, int year, int month, int day) {
        assertThat(DatedText.dateAlone(text)).isEqualTo(new PartialDate(year, month, day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/1945", "15–19/06/1948", "Tháng 3/1938 – tháng 01/1940", "từ năm 1930 đến năm 1931",
                        "20 đảng viên",
                "Nghị quyết 22/2003/QH11", "Năm 1954 tại Thái Nguyên", "", "trước năm 2025", "12–15 phút"
            })
    void what_is_no_single_date_is_none(String text) {
        assertThat(DatedText.dateAlone(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đại hội họp từ ngày 20 đến ngày 28/01/2016.",
                "Đại hội họp trong hai ngày 16 và 17/08/1945.",
                "Phong trào năm 1930–1931 lan rộng.",
                "Từ tháng 12/1997 đến tháng 4/2001, đồng chí giữ chức Tổng Bí thư.",
                "Hội nghị họp ngày 10–19/05/1941."
            })
    void a_stretch_of_time_is_told_from_a_date(String text) {
        DatedText dated = DatedText.of(text);

        assertThat(dated.range()).isTrue();
        assertThat(dated.dates()).isEmpty();
    }

    @Test
    void a_date_that_only_bounds_is_left_out() {
        assertThat(DatedText.of("Xã La Bằng (địa danh trước năm 2025) có chi bộ ngày 1/2/1936.")
                        .dates())
                .containsExactly(new PartialDate(1936, 2, 1));
        assertThat(DatedText.of("Tính đến năm 2024, tỉnh có 20 dân tộc.").dates())
                .isEmpty();
    }

    @Test
    void dates_conflict_only_in_what_both_say() {
        PartialDate day = new PartialDate(1954, 11, 2);

        assertThat(day.conflictsWith(new PartialDate(1954, 0, 0))).isFalse();
        assertThat(day.conflictsWith(new PartialDate(0, 11, 2))).isFalse();
        assertThat(day.conflictsWith(new PartialDate(1954, 12, 0))).isTrue();
        assertThat(day.conflictsWith(new PartialDate(0, 11, 3))).isTrue();
        assertThat(day.conflictsWith(new PartialDate(1955, 0, 0))).isTrue();
    }
}
