package vn.mocson.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FigureWordsTest {

    @Test
    void moments_are_written_as_in_official_papers() {
        assertThat(FigureWords.moment(Instant.parse("2024-09-05T10:00:00Z"))).isEqualTo("17 giờ 00 ngày 05/9/2024");
        assertThat(FigureWords.moment(Instant.parse("2024-02-20T10:05:59Z")))
                .isEqualTo("17 giờ 05 phút ngày 20/02/2024");
        assertThat(FigureWords.moment(Instant.parse("2024-12-31T17:30:00Z")))
                .isEqualTo("00 giờ 30 phút ngày 01/01/2025");
    }

    @Test
    void a_hundred_percent_is_everybody() {
        assertThat(FigureWords.percent(9_999, 10_000)).isEqualTo("99,9%");
        assertThat(FigureWords.percent(10_000, 10_000)).isEqualTo("100%");
        assertThat(FigureWords.percent(0, 0)).isEqualTo("0%");
        assertThat(FigureWords.percent(1, 20)).isEqualTo("5%");
    }
}
