package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.files.SafeZip;

class SafeZipTest {

    private static void refused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> SafeZip.check(bytes))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(reason);
        assertThatThrownBy(() -> SafeZip.entries(bytes)).isInstanceOf(FileRefused.class);
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_package_gives_its_files_by_name() {
        Map<String, byte[]> entries = SafeZip.entries(WordFile.zip(Map.of("a/b.xml", text("<b/>"), "c/", new byte[0])));

        assertThat(entries).containsOnlyKeys("[Content_Types].xml", "a/b.xml");
        assertThat(entries.get("a/b.xml")).isEqualTo(text("<b/>"));
    }

    @Test
    void only_what_is_wanted_is_kept() {
        assertThat(SafeZip.entries(WordFile.zip(Map.of("a", text("1"), "b", text("2"))), "a"::equals))
                .containsOnlyKeys("a");
    }

    @Test
    void a_bomb_is_refused() {
        refused(WordFile.zip(Map.of("bomb.xml", new byte[8 * 1024 * 1024])), "quá lớn");
    }

    @Test
    void a_package_that_fills_memory_slowly_is_refused() {
        byte[] thin = new byte[30 * 1024 * 1024];
        Random random = new Random(1);
        for (int i = 0; i < thin.length; i += 40) {
            thin[i] = (byte) random.nextInt();
        }
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            many.put("part" + i, thin);
        }
        refused(WordFile.zip(many), "quá lớn");
    }

    @Test
    void a_small_part_may_be_packed_as_tightly_as_it_likes() {
        assertThat(SafeZip.entries(WordFile.zip(Map.of("blank.xml", new byte[900_000]))))
                .hasSize(2);
    }

    @Test
    void too_many_entries_are_refused() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 2_001; i++) {
            many.put("part" + i, new byte[1]);
        }
        refused(WordFile.zip(many), "quá nhiều");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/../../evil", "/etc/passwd", "C:\\evil", "..\\evil", "a/.."})
    void names_that_lead_elsewhere_are_refused(String name) {
        refused(WordFile.zip(Map.of(name, new byte[1])), "không hợp lệ");
    }

    @Test
    void macros_are_refused() {
        refused(WordFile.zip(Map.of("word/vbaProject.bin", new byte[1])), "macro");
        refused(
                WordFile.zip(
                        Map.of(
                                "[Content_Types].xml",
                                text(
                                        "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"))),
                "macro");
    }

    @Test
    void an_old_office_file_is_refused_with_advice() {
        byte[] ole = Arrays.copyOf(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                4096);

        refused(ole, ".docx/.xlsx");
    }

    @Test
    void an_encrypted_entry_is_refused() {
        byte[] zip = WordFile.zip(Map.of());
        // The first bit of the flags of the first local header.
        zip[6] |= 1;

        refused(zip, "mật khẩu");
    }

    @Test
    void bytes_that_are_no_package_or_not_all_of_it_are_refused() {
        byte[] random = new byte[10_000];
        new Random(1).nextBytes(random);

        refused(random, "không phải");
        refused(new byte[0], "không phải");
        refused(text("PK\u0003\u0004 nothing"), "hỏng");
        byte[] whole = WordFile.zip(Map.of("a", random));
        for (int length : new int[] {30, 200, whole.length / 2, whole.length - 30}) {
            refused(Arrays.copyOf(whole, length), "hỏng");
        }
    }

    @Test
    void a_directory_that_hides_an_entry_is_refused() {
        byte[] zip = WordFile.zip(Map.of("a", new byte[1], "b", new byte[1]));
        zip[zip.length - 12]--;
        zip[zip.length - 14]--;

        refused(zip, "hỏng");
    }
}
