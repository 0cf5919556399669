package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.mocson.common.files.FileRefused;

class TextFileTest {

    @Test
    void utf_8_with_or_without_a_mark_and_utf_16_with_one_are_the_same_text() {
        String text = "Đảng bộ\ntỉnh";

        assertThat(TextFile.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(TextFile.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(text);
        assertThat(TextFile.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(text);
        assertThat(TextFile.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(text);
        assertThat(TextFile.decode(new byte[0])).isEmpty();
    }

    @Test
    void line_ends_of_all_systems_are_one_and_letters_are_composed() {
        assertThat(TextFile.decode("a\r\nb\rc\nd\u2028e\u000Bf".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a\nb\nc\nd\ne\nf");
        assertThat(TextFile.decode(
                        Normalizer.normalize("Đảng", Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Đảng");
    }

    @Test
    void another_encoding_is_refused_with_advice() {
        for (String encoding : new String[] {"windows-1252", "windows-1258", "UTF-16LE"}) {
            byte[] bytes = "Cà phê sữa é".replace("ữ", "u").getBytes(Charset.forName(encoding));
            assertThatThrownBy(() -> TextFile.decode(bytes)).isInstanceOf(FileRefused.class);
        }
        assertThatThrownBy(() -> TextFile.decode(new byte[] {'a', (byte) 0xE9, 'b'}))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("hãy lưu lại với bảng mã UTF-8");
    }

    @Test
    void bytes_that_are_no_text_endless_lines_and_endless_files_are_refused() {
        assertThatThrownBy(() -> TextFile.decode(new byte[] {'a', 0, 'b'}))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("văn bản");
        assertThatThrownBy(() -> TextFile.decode("\u0001\u0002\u0003".repeat(10).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefused.class);
        assertThat(TextFile.decode("a".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .hasSize(100_000);
        assertThatThrownBy(() -> TextFile.decode("a".repeat(100_001).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("100.000");
        assertThatThrownBy(() -> TextFile.decode(new byte[QuestionFiles.MAX_BYTES + 1]))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("20 MiB");
    }
}
