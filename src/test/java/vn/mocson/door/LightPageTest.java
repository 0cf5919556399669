package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.mocson.DoorTest;

/** The page that an old phone gets first. */
@DoorTest
class LightPageTest {

    private static final String DATA = "<script type=\"application/json\" id=\"mocson-contest\">";

    @Autowired
    Door door;

    @Autowired
    JsonMapper json;

    @Test
    void it_brings_the_contest_along_as_the_api_tells_it() {
        Answer page = door.get("/thi/co-dien").expect(200);

        String data = page.text()
                .substring(
                        page.text().indexOf(DATA) + DATA.length(),
                        page.text().indexOf("</script>", page.text().indexOf(DATA)));
        assertThat(data).doesNotContain("<");
        assertThat(json.readTree(data))
                .isEqualTo(withoutTheTime(door.get("contests/co-dien").json()));
    }

    private static JsonNode withoutTheTime(JsonNode contest) {
        return ((ObjectNode) contest.deepCopy()).putNull("serverTime");
    }

    @Test
    void it_says_what_it_is_before_any_script_runs_and_may_be_kept_for_a_minute() {
        Answer page = door.get("/thi/co-dien").expect(200);

        assertThat(page.text())
                .contains("<h1>" + door.get("contests/co-dien").text("title") + "</h1>")
                .contains("Đang mở trang dự thi…");
        assertThat(page.header("Cache-Control")).isEqualTo("max-age=60, public");
    }

    @Test
    void a_link_to_it_has_a_title_a_sentence_and_a_picture_where_people_share_it() {
        String page = door.get("/thi/co-dien").expect(200).text();

        assertThat(page)
                .containsPattern("<link rel=\"canonical\" href=\"http://localhost:\\d+/cuoc-thi/co-dien\">")
                .contains("<meta property=\"og:title\" content=\""
                        + door.get("contests/co-dien").text("title") + "\">")
                .containsPattern("<meta name=\"description\" content=\"[^\"]{20,}\">")
                .containsPattern(
                        "<meta property=\"og:image\" content=\"http://localhost:\\d+/thi/co-dien/anh-chia-se.png\">");
        assertThat(door.get("/thi/co-dien/anh-chia-se.png").expect(200).header("Content-Type"))
                .isEqualTo("image/png");
    }

    @Test
    void a_wrong_address_is_told_in_words() {
        Answer page = door.get("/thi/khong-co");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Không tìm thấy cuộc thi", "kiểm tra lại đường dẫn");
    }
}
