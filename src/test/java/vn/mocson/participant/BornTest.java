package vn.mocson.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BornTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 9, 10);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "05/03/1970|05/03/1970",
                "5/3/1970 |05/03/1970",
                "'5-3-1970|05/03/1970",
                "5.3.1970|05/03/1970",
                "5 / 3 / 1970|05/03/1970",
                "05 03 1970|05/03/1970",
                "5/3/70|05/03/1970",
                "5-3-05|05/03/2005",
                "05031970|05/03/1970",
                "1970-03-05|05/03/1970",
                "1970-03-05 00:00:00|05/03/1970",
                "ngày 5 tháng 3 năm 1970|05/03/1970",
                "25632|05/03/1970",
                "1970|1970",
                "năm 1970|1970",
                "3/1970|1970",
                "tháng 3 năm 1970|1970",
                "00/00/1970|1970"
            })
    void a_date_of_birth_is_read_as_people_write_it(String text, String meant) {
        assertThat(Born.parse(text, TODAY).orElseThrow().written()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-", "…", "'"})
    void nothing_is_not_known(String text) {
        assertThat(Born.parse(text, TODAY)).contains(Born.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/25/1970", "30/02/1970", "1/1/1899", "11/09/2024", "2025", "nam", "19701", "1/1/19700"})
    void what_cannot_be_a_date_of_birth_is_never_guessed(String text) {
        assertThat(Born.parse(text, TODAY)
                        .filter(born -> born.date() == null || born.date().getYear() > 1954))
                .isEmpty();
    }

    @Test
    void a_year_admits_everybody_born_in_it() {
        Born year = Born.parse("1970", TODAY).orElseThrow();

        assertThat(year.admits(LocalDate.of(1970, 12, 31))).isTrue();
        assertThat(year.admits(LocalDate.of(1971, 1, 1))).isFalse();
        assertThat(Born.UNKNOWN.admits(LocalDate.of(1971, 1, 1))).isTrue();
    }
}
