package vn.mocson.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketNumberTest {

    @Test
    void a_new_number_is_read_back_as_it_was_written() {
        TicketNumber number = TicketNumber.random();

        assertThat(number.written()).matches("BL-[2-9A-HJ-NP-Z]{6}");
        assertThat(TicketNumber.typed(number.written())).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BL-4F7K2M", "bl-4f7k2m", " bl 4f7k2m ", "4F7K2M", "BL4F7K2M", "BL – 4F7 K2M"})
    void a_number_is_understood_however_it_is_typed(String typed) {
        assertThat(TicketNumber.typed(typed)).contains(new TicketNumber("BL-4F7K2M"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BL-", "4F7K2", "BL-4F7K2O", "BL-4F7K2M9", "<script>", "0912345678"})
    void what_cannot_be_a_number_is_none(String typed) {
        assertThat(TicketNumber.typed(typed)).isEmpty();
    }
}
