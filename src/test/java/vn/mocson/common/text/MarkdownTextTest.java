package vn.mocson.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    @Test
    void htmlInTheSourceIsShownAsText() {
        assertThat(MarkdownText.toHtml("Chào <script>alert(1)</script><img src=x onerror=alert(1)>"))
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;");
    }

    @Test
    void aLinkThatRunsSomethingLosesItsAddress() {
        assertThat(MarkdownText.toHtml("[bấm](javascript:alert(1))")).doesNotContain("javascript");
    }

    @Test
    void tablesAndListsKeepTheirShape() {
        assertThat(MarkdownText.toHtml("# Điều 1\n\n| Giải | Số |\n|---|---|\n| Nhất | 1 |\n\n3. Ba\n4. Bốn"))
                .contains("<h2>Điều 1</h2>", "<td>Nhất</td>", "<ol start=\"3\">");
    }
}
