package vn.mocson.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown on the pages of a contest. */
class PageTextTest {

    private static final String PICTURE = "/hinh/" + "a1".repeat(32);

    @Test
    void a_picture_of_ours_is_shown_with_its_description() {
        assertThat(MarkdownText.pageToHtml("![Lễ phát động](" + PICTURE + ")"))
                .contains("src=\"" + PICTURE + "\"", "alt=\"Lễ phát động\"", "loading=\"lazy\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://nguoi-khac.example/theo-doi.png",
                "//nguoi-khac.example/hinh/a.png",
                "/hinh/../quan-tri",
                "javascript:alert(1)",
                "data:image/svg+xml;base64,PHN2Zz4="
            })
    void a_picture_from_elsewhere_is_not_shown(String source) {
        assertThat(MarkdownText.pageToHtml("![x](" + source + ")")).doesNotContain("<img");
    }

    @Test
    void documents_of_ours_are_linked_and_other_sites_open_apart() {
        assertThat(MarkdownText.pageToHtml("[Đề cương](/tep/abc)"))
                .contains("href=\"/tep/abc\"")
                .doesNotContain("target");
        assertThat(MarkdownText.pageToHtml("[Báo](https://bao.example/1)")).contains("target=\"_blank\"", "noopener");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x](javascript:alert(1))", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>"})
    void nothing_that_runs_survives(String source) {
        assertThat(MarkdownText.pageToHtml(source)).doesNotContain("<script", "javascript:", "<img");
    }

    @Test
    void words_for_a_description_have_no_marks_and_end_at_a_word() {
        assertThat(MarkdownText.toWords("## Một\n\n**Hai** ba, bốn năm", 100)).isEqualTo("Một Hai ba, bốn năm");
        assertThat(MarkdownText.toWords("Một hai ba, bốn năm", 13)).isEqualTo("Một hai ba…");
    }
}
