package vn.mocson.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesakesTest {

    private static final LocalDate START = LocalDate.of(1980, 1, 1);

    @Test
    void a_name_of_many_shares_birthdays_by_chance_a_rare_one_does_not() {
        Namesakes namesakes = new Namesakes();
        // a thousand others, ten on each of a hundred days: two of them meet with 9 in 999
        IntStream.range(0, 1000).forEach(i -> namesakes.add("nguoi khac " + i, START.plusDays(i % 100)));
        IntStream.range(0, 50).forEach(i -> namesakes.add("nguyen thi huong", START.plusDays(200 + i)));
        IntStream.range(0, 2).forEach(i -> namesakes.add("ten hiem", START));

        assertThat(namesakes.of("nguyen thi huong")).isEqualTo(50);
        assertThat(namesakes.pairsByChance("nguyen thi huong")).isCloseTo(50 * 49 / 2.0 * 9 / 999, within(0.3));
        assertThat(namesakes.pairsByChance("ten hiem")).isCloseTo(9.0 / 999, within(0.001));
    }

    @Test
    void how_often_one_name_shares_birthdays_does_not_judge_itself() {
        Namesakes namesakes = new Namesakes();
        IntStream.range(0, 5).forEach(i -> namesakes.add("do van hung", START));
        IntStream.range(1, 20).forEach(i -> namesakes.add("nguoi khac " + i, START.plusDays(i)));

        assertThat(namesakes.pairsByChance("do van hung")).isZero();
    }

    @Test
    void nobody_else_and_nobody_at_all_are_no_reason_to_fail() {
        Namesakes namesakes = new Namesakes();
        namesakes.add("do van hung", START);

        assertThat(namesakes.pairsByChance("do van hung")).isZero();
        assertThat(namesakes.of("le thi hoa")).isZero();
    }
}
