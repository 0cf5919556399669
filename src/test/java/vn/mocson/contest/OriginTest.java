package vn.mocson.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://cong.tinh.gov.vn, https://cong.tinh.gov.vn",
        "' HTTPS://Cong.Tinh.gov.VN/ ', https://cong.tinh.gov.vn",
        "https://cong.tinh.gov.vn:443, https://cong.tinh.gov.vn",
        "https://cong.tinh.gov.vn:8443, https://cong.tinh.gov.vn:8443",
        "https://tỉnh-ủy.vn, https://xn--tnh-y-e81bvi.vn",
        "http://localhost:3000, http://localhost:3000",
        "http://127.0.0.1, http://127.0.0.1",
    })
    void what_people_write_becomes_what_browsers_send(String written, String origin) {
        assertThat(Origin.parse(written).value()).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource({
        "cong.tinh.gov.vn, ORIGIN_SCHEME",
        "http://cong.tinh.gov.vn, ORIGIN_NOT_SECURE",
        "ftp://cong.tinh.gov.vn, ORIGIN_NOT_SECURE",
        "https://*.tinh.gov.vn, ORIGIN_WILDCARD",
        "*, ORIGIN_WILDCARD",
        "https://cong.tinh.gov.vn/tin-tuc, ORIGIN_PATH",
        "https://cong.tinh.gov.vn?x=1, ORIGIN_PATH",
        "https://ai@cong.tinh.gov.vn, ORIGIN_INVALID",
        "https://, ORIGIN_INVALID",
        "https://cong.tinh.gov.vn; script-src, ORIGIN_INVALID",
        "https://cong.tinh.gov.vn:99999, ORIGIN_INVALID",
        "https://a_b.vn, ORIGIN_INVALID",
    })
    void everything_else_is_refused_with_its_reason(String written, String code) {
        assertThatExceptionOfType(OriginRefused.class)
                .isThrownBy(() -> Origin.parse(written))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void whoever_wrote_a_path_is_told_what_to_write() {
        assertThatExceptionOfType(OriginRefused.class)
                .isThrownBy(() -> Origin.parse("https://cong.tinh.gov.vn/tin-tuc/thi"))
                .withMessageContaining("Hãy ghi https://cong.tinh.gov.vn.");
    }
}
