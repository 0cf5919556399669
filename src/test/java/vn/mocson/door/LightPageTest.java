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
    void a_wrong_address_is_told_in_words() {
        Answer page = door.get("/thi/khong-co");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Không tìm thấy cuộc thi", "kiểm tra lại đường dẫn");
    }
}
