package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mocson.DoorTest;

@DoorTest
class UnitSearchTest {

    @Autowired
    Door door;

    private List<String> names(String text) {
        return StreamSupport.stream(search(text).json().spliterator(), false)
                .map(unit -> unit.get("name").asString())
                .toList();
    }

    private Answer search(String text) {
        return door.get("contests/co-dien/units?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .expect(200);
    }

    @Test
    void a_unit_is_found_without_tone_marks() {
        assertThat(names("truong dan toc")).containsExactly("Chi bộ Trường Dân tộc nội trú");
    }

    @Test
    void a_unit_is_found_with_tone_marks_in_capitals_and_in_decomposed_letters() {
        String decomposed = java.text.Normalizer.normalize("BỆNH VIỆN", java.text.Normalizer.Form.NFD);

        assertThat(names(decomposed)).containsExactly("Chi bộ Bệnh viện Mắt");
    }

    @Test
    void d_with_a_stroke_is_found_by_a_plain_d() {
        assertThat(names("dao tao")).first().isEqualTo("Đảng bộ Sở Giáo dục và Đào tạo");
    }

    @Test
    void a_unit_is_found_by_its_code() {
        assertThat(names("K-YT-DP")).containsExactly("Chi bộ Y tế dự phòng");
    }

    @Test
    void the_units_below_are_found_by_the_name_of_the_one_above_behind_it() {
        assertThat(names("so y te")).containsExactly("Đảng bộ Sở Y tế", "Chi bộ Bệnh viện Mắt", "Chi bộ Y tế dự phòng");
    }

    @Test
    void a_name_that_starts_with_the_text_stands_first() {
        assertThat(names("chi bộ").getFirst()).startsWith("Chi bộ");
        assertThat(names("chi bộ sở"))
                .containsExactly(
                        "Chi bộ Sở Tư pháp",
                        "Chi bộ Bệnh viện Mắt",
                        "Chi bộ Y tế dự phòng",
                        "Chi bộ Trường Dân tộc nội trú");
    }

    @Test
    void the_path_names_the_units_above_from_the_top() {
        Answer answer = search("Quản trị");

        assertThat(answer.text("0/path")).isEqualTo("Đảng bộ Khối thử nghiệm › Đảng bộ Văn phòng Tỉnh ủy");
        assertThat(answer.text("0/code")).isEqualTo("K-VP-QT");
    }

    @Test
    void nothing_typed_shows_the_beginning_of_the_tree() {
        assertThat(names("").getFirst()).isEqualTo("Đảng bộ Khối thử nghiệm");
    }

    @Test
    void a_limit_is_kept() {
        assertThat(door.get("contests/co-dien/units?limit=3").json().size()).isEqualTo(3);
    }

    @Test
    void text_that_means_something_to_a_database_means_nothing_here() {
        assertThat(names("%_' OR 1=1 --")).isEmpty();
    }

    @Test
    void the_answer_can_be_kept_and_asked_for_again() {
        String etag = search("y te").header("ETag");

        Answer again = door.get("contests/co-dien/units?q=y+te", "If-None-Match", etag);

        assertThat(again.status()).isEqualTo(304);
    }
}
