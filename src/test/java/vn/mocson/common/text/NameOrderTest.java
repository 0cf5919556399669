package vn.mocson.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameOrderTest {

    private static List<String> ordered(String... names) {
        return List.of(names).stream().sorted(NameOrder.PEOPLE).toList();
    }

    @Test
    void the_given_name_decides_and_then_the_family_name() {
        assertThat(ordered("Trần Văn Bình", "Nguyễn Thị An", "Lê Thị Bình", "Vi Văn Cường"))
                .containsExactly("Nguyễn Thị An", "Lê Thị Bình", "Trần Văn Bình", "Vi Văn Cường");
    }

    @Test
    void letters_stand_in_the_order_of_the_alphabet() {
        assertThat(ordered("Lê Ân", "Lê Đức", "Lê An", "Lê Dũng", "Lê Ánh", "Lê Oanh", "Lê Ơn"))
                .containsExactly("Lê An", "Lê Ánh", "Lê Ân", "Lê Dũng", "Lê Đức", "Lê Oanh", "Lê Ơn");
    }

    @Test
    void tones_decide_between_the_same_letters_only() {
        assertThat(ordered("Lê Tú", "Lê Tụ", "Lê Tu", "Lê Tù", "Lê Tủ", "Lê Tũ", "Lê Tư"))
                .containsExactly("Lê Tu", "Lê Tù", "Lê Tủ", "Lê Tũ", "Lê Tú", "Lê Tụ", "Lê Tư");
    }

    @Test
    void units_are_ordered_from_their_first_word() {
        assertThat(List.of("Sở Y tế", "Sở Công Thương", "Ban Dân vận").stream()
                        .sorted(NameOrder.UNITS)
                        .toList())
                .containsExactly("Ban Dân vận", "Sở Công Thương", "Sở Y tế");
    }
}
