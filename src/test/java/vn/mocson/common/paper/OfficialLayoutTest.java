package vn.mocson.common.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialLayoutTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PARTY | 129 | KH/ĐUK | Số 129-KH/ĐUK
            STATE | 85  | BC-BTC | Số: 85/BC-BTC
            """)
    void a_party_number_has_a_hyphen_and_a_state_number_a_colon_and_a_slash(
            OfficialLayout layout, String number, String symbol, String written) {
        assertThat(layout.number(number, symbol)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"PARTY, Số, -KH/ĐUK", "STATE, Số:, /KH/ĐUK"})
    void a_number_not_known_yet_leaves_room_for_the_pen(OfficialLayout layout, String start, String end) {
        assertThat(layout.number("", "KH/ĐUK")).startsWith(start).endsWith(end).contains("\u00A0\u00A0\u00A0\u00A0");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-15, ngày 15 tháng 7 năm 2024",
        "2024-02-05, ngày 05 tháng 02 năm 2024",
        "2024-11-02, ngày 02 tháng 11 năm 2024",
        "2025-01-31, ngày 31 tháng 01 năm 2025",
        "2025-03-10, ngày 10 tháng 3 năm 2025"
    })
    void days_under_ten_and_the_months_one_and_two_have_a_zero(LocalDate date, String written) {
        assertThat(OfficialLayout.date(date)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"PARTY, T/M BAN THƯỜNG VỤ, K/T TRƯỞNG BAN", "STATE, TM. BAN THƯỜNG VỤ, KT. TRƯỞNG BAN"})
    void the_authority_is_abbreviated_each_in_its_own_way(OfficialLayout layout, String onBehalf, String inPlace) {
        assertThat(layout.onBehalfOf("BAN THƯỜNG VỤ")).isEqualTo(onBehalf);
        assertThat(layout.inPlaceOf("TRƯỞNG BAN")).isEqualTo(inPlace);
    }
}
