package vn.mocson.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.mocson.common.web.Refusal;

class ContestIdentityTest {

    @Test
    void the_address_is_made_of_the_words_that_tell_contests_apart() {
        assertThat(ContestIdentity.slugOf("Cuộc thi tìm hiểu “20 năm chia tách, thành lập tỉnh Lai Châu”"))
                .isEqualTo("20-nam-chia-tach-thanh-lap-tinh-lai-chau");
    }

    @Test
    void a_long_title_is_cut_between_words() {
        String slug = ContestIdentity.slugOf("Cuộc thi tìm hiểu lịch sử 70 năm Ngày thành lập Đảng bộ Khối các cơ quan"
                + " tỉnh Lạng Sơn và truyền thống cách mạng");

        assertThat(slug).hasSizeLessThanOrEqualTo(60).doesNotEndWith("-").startsWith("lich-su-70-nam");
    }

    @Test
    void every_wrong_field_is_named() {
        ContestIdentity identity =
                new ContestIdentity("Có dấu", " ", "", "", "", "", null, "", null, ContestLook.PLAIN);

        assertThatThrownBy(identity::require)
                .isInstanceOfSatisfying(ContestRefused.class, refused -> assertThat(refused.fieldErrors())
                        .extracting(Refusal.FieldError::field)
                        .containsExactly("title", "organizer", "slug"));
    }

    @Test
    void the_address_of_the_form_itself_is_not_given_away() {
        ContestIdentity identity =
                new ContestIdentity("moi", "Cuộc thi", "", "Ban Tổ chức", "", "", null, "", null, ContestLook.PLAIN);

        assertThatThrownBy(identity::require).isInstanceOf(ContestRefused.class);
    }
}
