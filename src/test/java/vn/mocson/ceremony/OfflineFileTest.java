package vn.mocson.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.questionbank.Picture;
import vn.mocson.unit.UnitId;

class OfflineFileTest {

    private static final String PICTURE = "c".repeat(64);

    private static String file(String holder, String code) {
        Material plain = Scripts.material(
                ShowKind.REAL,
                Programme.EMPTY,
                new SealedResults().person("Giải Nhất", 0, 1, holder).sealed());
        Material material = Scripts.with(
                plain, Map.of(new UnitId(101), new StagePicture(PICTURE, "image/png", 10, 10)), Map.of(), Map.of());
        return new String(
                OfflineFile.write(
                        Deck.text(ScriptWriter.write(material)),
                        new ShowId(new UUID(0, 1)),
                        id -> new Picture("image/png", new byte[] {1, 2, 3}),
                        new StageCode(code, StageCode.load().fonts())),
                StandardCharsets.UTF_8);
    }

    @Test
    void it_asks_for_nothing_outside_itself() {
        String file = file("An", "start()");

        assertThat(file)
                .doesNotContainPattern("https?:")
                .doesNotContain("src=\"/")
                .doesNotContain("href=");
        assertThat(file).contains("default-src 'none'").doesNotContain("../door");
    }

    @Test
    void pictures_lie_in_it_and_the_deck_names_them() {
        Document page = Jsoup.parse(file("An", "start()"));
        JsonNode deck = JsonMapper.builder()
                .build()
                .readTree(page.expectFirst("#stage-deck").data());

        assertThat(deck.get("pictures").get(PICTURE).get("url").asString()).isEqualTo("data:image/png;base64,AQID");
        assertThat(deck.get("steps")).isNotEmpty();
        assertThat(page.select("stage-screen[offline]")).hasSize(1);
    }

    @Test
    void no_name_and_no_code_can_end_the_part_it_stands_in() {
        Document page = Jsoup.parse(file("</script><img src=x>", "var s = '</script><b>';"));

        assertThat(page.select("img, b")).isEmpty();
        assertThat(page.expectFirst("script[type=module]").data()).contains("<\\/script>");
    }

    @Test
    void the_presenters_words_are_not_in_it() {
        Programme programme = new Programme(
                "",
                "",
                List.of(),
                List.of(new ProgrammeItem.Message("Chào mừng", "", "Chỉ người dẫn mới thấy câu này")));
        String deck = Deck.text(Scripts.real(programme, SealedResults.usual()));

        String file = new String(
                OfflineFile.write(
                        deck,
                        new ShowId(new UUID(0, 1)),
                        id -> new Picture("image/png", new byte[0]),
                        new StageCode("", "")),
                StandardCharsets.UTF_8);

        assertThat(file).contains("Chào mừng").doesNotContain("Chỉ người dẫn");
    }
}
