package vn.mocson.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "+84912345678",
                "+84 912 345 678",
                "84912345678",
                "0912.345.678",
                "(091) 234-5678",
                "091\u00A0234\u00A05678",
                "  0912345678 "
            })
    void every_way_to_write_a_number_is_the_same_number(String text) {
        assertThat(Phone.parse(text)).contains(new Phone("0912345678"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "912345678",
                "091234567",
                "091234567890",
                "0112345678",
                "+85912345678",
                "0091234567",
                "09123a5678",
                "٠٩١٢٣٤٥٦٧٨",
                "+840912345678"
            })
    void what_is_no_vietnamese_number_is_none(String text) {
        assertThat(Phone.parse(text)).isEmpty();
    }

    @Test
    void a_number_does_not_show_in_a_log() {
        assertThat(new Phone("0912345678")).hasToString("Phone[…]");
    }
}
