package vn.mocson.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTest {

    @ParameterizedTest
    @CsvSource({
        "Đảng bộ Sở, dang bo so",
        "ĐƯỜNG Ưu Ơ ắ ặ, duong uu o a a",
        "'  Chi bộ – Phòng 1/2, ', chi bo phong 1 2",
        "Nguyễn Ái Quốc, nguyen ai quoc",
        "'', ''"
    })
    void text_is_searched_without_marks_capitals_and_punctuation(String text, String searchable) {
        assertThat(Vietnamese.searchable(text)).isEqualTo(searchable);
    }

    @Property
    void composed_and_decomposed_text_are_found_alike(@ForAll String text) {
        assertThat(Vietnamese.searchable(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(Vietnamese.searchable(Normalizer.normalize(text, Normalizer.Form.NFC)));
    }

    @Property
    void clean_text_stays_as_it_is(@ForAll String text) {
        String once = Vietnamese.clean(text);

        assertThat(Vietnamese.clean(once)).isEqualTo(once);
    }

    /** Words between spaces of every kind there is, at the ends too. */
    @Provide
    Arbitrary<String> spaced() {
        Arbitrary<String> spaces = Arbitraries.strings()
                .withChars(" \u00A0\t\n\u000B\u001F\u2003\u2007\u202F")
                .ofMaxLength(2);
        Arbitrary<String> words = Arbitraries.of("Tiếng", "Vie\u0302\u0323t", "", "\u0085", "đ");
        return Combinators.combine(spaces, words)
                .as(String::concat)
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    @Property
    void clean_text_has_nothing_but_single_plain_spaces_between_composed_words(@ForAll("spaced") String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);

        assertThat(Vietnamese.clean(text))
                .isEqualTo(
                        composed.replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ").strip());
    }

    @Test
    void spaces_of_every_kind_become_one_and_letters_are_composed() {
        String decomposed = Normalizer.normalize("Tiếng  Việt", Normalizer.Form.NFD);

        assertThat(Vietnamese.clean("\u00A0 " + decomposed + "\t\n")).isEqualTo("Tiếng Việt");
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "100.0000, 100", "12.5000, 12.5", "0.0000, 0", "1E+3, 1000", "-0.2500, -0.25"})
    void a_number_is_written_without_needless_zeros_and_without_an_exponent(String number, String plain) {
        assertThat(Vietnamese.plain(new BigDecimal(number)).toString()).isEqualTo(plain);
    }

    @Test
    void thousands_are_parted_by_dots() {
        assertThat(Vietnamese.number(1_234_567)).isEqualTo("1.234.567");
    }
}
