package vn.mocson.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaperTest {

    private static Paper read(String json) {
        byte[] bytes = ("  " + json).getBytes(StandardCharsets.UTF_8);
        return Paper.read(bytes, 2, bytes.length);
    }

    @Test
    void aPaperIsReadWhateverTheOrderOfItsFields() {
        Paper paper = read("""
                {"questions": [
                   {"text": "“Ngày nào?” \\"id\\": [1]", "id": "17", "options": [{"text": "a}", "id": "a"}, {"id": "b"}], "no": 1},
                   {"id": "18", "imageUrl": null, "options": [{"id": "d"}]}],
                 "responses": {"17": ["a"]}, "prediction": null, "revision": 12, "id": "x-1", "deadline": "2026-11-21T01:00:00.000Z"}""");
        assertEquals("x-1", paper.attempt());
        assertEquals(12, paper.revision());
        assertEquals(
                List.of(new Paper.Question("17", List.of("a", "b")), new Paper.Question("18", List.of("d"))),
                paper.questions());
    }

    @Test
    void aReplyWithoutAPaperIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> read("{\"code\": \"QUEUED\"}"));
    }

    @Test
    void answersAreReadBackAsOneOptionPerQuestion() {
        Object responses =
                Json.parse("{\"17\": [\"a\"], \"18\": [], \"19\": [\"Đ\\u00e0\"]}".getBytes(StandardCharsets.UTF_8));
        assertEquals(Map.of("17", "a", "19", "Đà"), Verification.single(responses));
    }
}
