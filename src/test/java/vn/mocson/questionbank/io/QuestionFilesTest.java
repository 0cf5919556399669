package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.common.files.FileRefused;
import vn.mocson.questionbank.QuestionDraft;

class QuestionFilesTest {

    private static final List<QuestionDraft> EXAMPLES = Templates.examples();
    private static final String AIKEN = "Năm nào?\nA. 1930\nB. 1945\nANSWER: B\n";
    private static final String GIFT = "::c1:: Năm nào? {~1930 =1945}\n";
    private static final String TEXT = "Câu 1: Năm nào?\nA. 1930\nB. 1945\nĐáp án: B\n";

    private static byte[] written(QuestionFormat format) {
        return QuestionFiles.write(format, EXAMPLES, id -> Optional.empty());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "CSV", "GIFT", "MOODLE_XML", "QTI", "DOCX"})
    void what_is_written_is_known_again_by_its_content_alone(QuestionFormat format) {
        assertThat(FormatFinder.find(written(format), "khong-ten", null)).isEqualTo(format);
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "CSV", "GIFT", "MOODLE_XML", "QTI", "DOCX"})
    void what_is_written_reads_back(QuestionFormat format) {
        assertThat(QuestionFiles.read(written(format), "khong-ten", null).questions())
                .extracting(ImportedQuestion::draft)
                .isEqualTo(EXAMPLES);
    }

    @ParameterizedTest
    @EnumSource(names = {"AIKEN", "TEXT"})
    void what_is_only_read_is_not_written(QuestionFormat format) {
        assertThatThrownBy(() -> written(format)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void plain_texts_are_told_apart() {
        assertThat(FormatFinder.find(utf8(AIKEN), "a.txt", null)).isEqualTo(QuestionFormat.AIKEN);
        assertThat(FormatFinder.find(utf8(GIFT), "a.txt", null)).isEqualTo(QuestionFormat.GIFT);
        assertThat(FormatFinder.find(utf8("Năm 1930 lập Đảng. {T}"), "a.txt", null))
                .isEqualTo(QuestionFormat.GIFT);
        assertThat(FormatFinder.find(utf8(TEXT), "a.txt", null)).isEqualTo(QuestionFormat.TEXT);
        assertThat(FormatFinder.find(utf8(TEXT.replace("Đáp án", "ANSWER")), "a.txt", null))
                .isEqualTo(QuestionFormat.TEXT);
        assertThat(FormatFinder.find(utf8("Câu hỏi\tA\tB\tĐáp án\nNăm?\t1\t2\tA"), "a.txt", null))
                .isEqualTo(QuestionFormat.CSV);
    }

    @Test
    void the_ending_decides_only_what_the_content_leaves_open() {
        assertThat(FormatFinder.find(utf8("Viết một bài luận {}"), "a.gift", null))
                .isEqualTo(QuestionFormat.GIFT);
        assertThat(FormatFinder.find(utf8("Viết một bài luận {}"), "a.txt", null))
                .isEqualTo(QuestionFormat.TEXT);
        assertThat(FormatFinder.find(utf8("Viết một bài luận {}"), "a", QuestionFormat.GIFT))
                .isEqualTo(QuestionFormat.GIFT);
    }

    @ParameterizedTest
    @CsvSource({
        "XLSX,a.csv",
        "XLSX,a.docx",
        "XLSX,a.txt",
        "DOCX,a.xlsx",
        "CSV,a.xlsx",
        "CSV,a.docx",
        "GIFT,a.csv",
        "MOODLE_XML,a.docx",
        "QTI,a.xlsx",
        "XLSX,a.zip",
        "CSV,a.xml"
    })
    void a_name_that_contradicts_the_content_refuses_the_file(QuestionFormat format, String name) {
        assertThatThrownBy(() -> QuestionFiles.read(written(format), name, null))
                .isInstanceOf(FileRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"XLSX,CSV", "XLSX,DOCX", "CSV,XLSX", "GIFT,MOODLE_XML", "QTI,DOCX", "CSV,GIFT", "DOCX,TEXT"})
    void a_given_format_that_contradicts_the_content_refuses_the_file(QuestionFormat format, QuestionFormat given) {
        assertThatThrownBy(() -> QuestionFiles.read(written(format), "ten", given))
                .isInstanceOf(FileRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 …",
                "{\\rtf1 xin chào}",
                "<?xml version=\"1.0\"?><html/>",
                "<?xml version=\"1.0\"?><!DOCTYPE quiz [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><quiz>&a;</quiz>",
                "<questestinterop/>",
                ""
            })
    void other_files_are_refused_with_a_sentence(String content) {
        assertThatThrownBy(() -> QuestionFiles.read(utf8(content), "a.xml", null))
                .isInstanceOf(FileRefused.class)
                .message()
                .isNotBlank();
    }

    @Test
    void a_file_too_large_is_refused() {
        assertThatThrownBy(() -> QuestionFiles.read(new byte[QuestionFiles.MAX_BYTES + 1], "a.csv", null))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("20 MiB");
    }

    @Property(tries = 300)
    void bytes_of_any_kind_are_read_or_refused_and_nothing_else(@ForAll byte[] bytes) {
        for (String name : List.of("a", "a.xlsx", "a.csv", "a.xml")) {
            try {
                QuestionFiles.read(bytes, name, null);
            } catch (FileRefused refused) {
                assertThat(refused).message().isNotBlank();
            }
        }
    }

    @Property(tries = 150)
    void a_damaged_workbook_is_read_or_refused_and_nothing_else(@ForAll int place, @ForAll byte value) {
        byte[] bytes = written(QuestionFormat.XLSX);
        bytes[Math.floorMod(place, bytes.length)] = value;
        try {
            QuestionFiles.read(bytes, "a.xlsx", null);
        } catch (FileRefused refused) {
            assertThat(refused).message().isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aiken/questions.aiken.txt,AIKEN",
        "aiken/aiken_errors.txt,AIKEN",
        "gift/questions.gift.txt,GIFT",
        "gift/questions_in_category.gift.txt,GIFT",
        "gift/examples.txt,GIFT",
        "moodle-xml/multichoice.xml,MOODLE_XML",
        "moodle-xml/truefalse.xml,MOODLE_XML",
        "moodle-xml/old_format_file.xml,MOODLE_XML",
        "moodle-xml/export_category.xml,MOODLE_XML"
    })
    void public_files_are_known_for_what_they_are(String file, QuestionFormat format) {
        for (byte[] variant : SharedFixtures.variants(file)) {
            assertThat(FormatFinder.find(variant, file, null)).isEqualTo(format);
        }
    }
}
