package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mocson.questionbank.io.PastedQuestionsTest.codes;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.questionbank.ProblemCode;

class LegacyFontTest {

    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    /** In the order of the alphabet, each without a tone and then with grave, hook, tilde, acute, dot. */
    private static final Map<String, String> TCVN3 = Map.ofEntries(
            Map.entry("a", "aµ¶·¸¹"),
            Map.entry("ă", "¨»¼½¾Æ"),
            Map.entry("â", "©ÇÈÉÊË"),
            Map.entry("e", "eÌÎÏÐÑ"),
            Map.entry("ê", "ªÒÓÔÕÖ"),
            Map.entry("i", "i×ØÜÝÞ"),
            Map.entry("o", "oßáâãä"),
            Map.entry("ô", "«åæçèé"),
            Map.entry("ơ", "¬êëìíî"),
            Map.entry("u", "uïñòóô"),
            Map.entry("ư", "\u00ADõö÷øù"),
            Map.entry("y", "yúûüýþ"));

    private static String composed(String vowel, int tone) {
        return Normalizer.normalize(tone == 0 ? vowel : vowel + TONES.charAt(tone - 1), Normalizer.Form.NFC);
    }

    @Test
    void every_letter_of_tcvn3_becomes_its_unicode_letter() {
        TCVN3.forEach((vowel, bytes) -> {
            for (int tone = 0; tone < 6; tone++) {
                assertThat(LegacyFont.TCVN3.toUnicode(bytes.substring(tone, tone + 1)))
                        .isEqualTo(composed(vowel, tone));
            }
        });
        assertThat(LegacyFont.TCVN3.toUnicode("®§¡¢£¤¥¦")).isEqualTo("đĐĂÂÊÔƠƯ");
    }

    @ParameterizedTest
    @CsvSource({
        "a,a,øûõùï",
        "e,e,øûõùï",
        "o,o,øûõùï",
        "u,u,øûõùï",
        "ă,aê,",
        "â,aâ,",
        "ê,eâ,",
        "ô,oâ,",
        "ơ,ô,øûõùï",
        "ư,ö,øûõùï"
    })
    void vowels_of_vni_and_their_marks_become_unicode_letters(String vowel, String written, String marks) {
        assertThat(LegacyFont.VNI.toUnicode(written)).isEqualTo(vowel);
        for (int i = 0; marks != null && i < marks.length(); i++) {
            String unicode = composed(vowel, i + 1);
            assertThat(LegacyFont.VNI.toUnicode(written + marks.charAt(i))).isEqualTo(unicode);
            String capital = (written + marks.charAt(i)).toUpperCase(Locale.ROOT);
            assertThat(LegacyFont.VNI.toUnicode(capital)).isEqualTo(unicode.toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void vowels_of_vni_with_two_marks_become_unicode_letters() {
        assertThat(LegacyFont.VNI.toUnicode("aàaåaãaáaä eàeåeãeáeä oàoåoãoáoä")).isEqualTo("ầẩẫấậ ềểễếệ ồổỗốộ");
        assertThat(LegacyFont.VNI.toUnicode("aèaúaüaéaë AÈAÚAÜAÉAË")).isEqualTo("ằẳẵắặ ẰẲẴẮẶ");
        assertThat(LegacyFont.VNI.toUnicode("ìæóíò ÌÆÓÍÒ yøyûyõyùî YØYÛYÕYÙÎ ñÑ"))
                .isEqualTo("ìỉĩíị ÌỈĨÍỊ ỳỷỹýỵ ỲỶỸÝỴ đĐ");
        assertThat(LegacyFont.VNI.toUnicode("Ñaûng boä Khoái caùc cô quan tænh Thaùi Nguyeân"))
                .isEqualTo("Đảng bộ Khối các cơ quan tỉnh Thái Nguyên");
    }

    private static final String TCVN3_FILE = """
            C©u 1: §¶ng bé Khèi c¸c c¬ quan tØnh Th¸i Nguyªn ®­îc thµnh lËp n¨m nµo?
            A. N¨m 1954
            B. N¨m 1945
            §¸p ¸n: A
            """;
    private static final String VNI_FILE = """
            Caâu 1: Ñaûng boä Khoái caùc cô quan tænh Thaùi Nguyeân ñöôïc thaønh laäp naêm naøo?
            A. Naêm 1954
            B. Naêm 1945
            Ñaùp aùn: A
            """;

    @ParameterizedTest
    @ValueSource(strings = {TCVN3_FILE, VNI_FILE})
    void plain_text_in_an_old_encoding_is_converted_and_said(String text) {
        ImportedFile file = PastedQuestions.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(file.questions()).singleElement().satisfies(question -> {
            assertThat(question.draft().text())
                    .isEqualTo("Đảng bộ Khối các cơ quan tỉnh Thái Nguyên được thành lập năm nào?");
            assertThat(question.draft().options().getFirst().correct()).isTrue();
            assertThat(codes(question.problems())).containsExactly(ProblemCode.LEGACY_FONT);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Câu 1: Đảng bộ Khối các cơ quan tỉnh Thái Nguyên được thành lập năm nào?",
                "Câu 1: Bà Hoà có quê ở Hà Nam, là cô giáo. Ông Hoè đi xa về, cà phê và bò kho. Quân và dân.",
                "À bientôt, l'été où Noël goûte la poêle naïve, « déjà vu » – œuvre, août, jeûne, maïs, Loïc, haïr, coût, aîné",
                "Größe, Übermut, Häuser, mögen, Fräulein; mañana, El Niño, señor, año; São João, ações, corações",
                "5 µm ± 3 °C · © 2024 ® ™ ½ ¼ ¾ « quoted » 10×20 §5 ¶2",
                "Windows®, Office®, Word®; 3½ 4¼ 5¾ m² m³ Café© Loï®"
            })
    void text_of_today_is_never_touched(String text) {
        assertThat(LegacyFont.find(text)).isEqualTo(new LegacyFont.Finding(null, false));
    }

    @Test
    void a_file_of_both_is_left_as_it_is_and_said_where_it_looks_old() {
        ImportedFile file = PastedQuestions.read(
                ("Câu 1: Đảng bộ?\nA. Một\nB. Hai\nĐáp án: A\n" + TCVN3_FILE).getBytes(StandardCharsets.UTF_8));

        assertThat(file.questions().stream().flatMap(question -> question.problems().stream()))
                .anyMatch(problem -> problem.code() == ProblemCode.LEGACY_FONT);
        assertThat(file.questions().getLast().raw()).contains("§¶ng bé");
    }

    @Test
    void fonts_are_known_by_their_names() {
        assertThat(List.of(".VnTime", ".VnArialH", ".vntimeh"))
                .allMatch(name -> LegacyFont.named(name) == LegacyFont.TCVN3);
        assertThat(LegacyFont.named("VNI-Times")).isEqualTo(LegacyFont.VNI);
        assertThat(LegacyFont.named("Times New Roman")).isNull();
        assertThat(LegacyFont.showsCapitals(".VnTimeH")).isTrue();
        assertThat(LegacyFont.showsCapitals(".VnTime")).isFalse();
    }

    @Test
    void every_syllable_is_known_and_foreign_words_are_not() {
        assertThat("nghiêng khuyến người thuở quốc gìn giữ yêu nước hoà quyện oằn xoè Đảng".split(" "))
                .allMatch(LegacyFont::isSyllable);
        assertThat("goût naïf Häuser coração".split(" ")).noneMatch(LegacyFont::isSyllable);
    }
}
