package vn.mocson.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.mocson.portal.PageWords;

class PageHeadTest {

    @Test
    void a_page_says_what_it_is_before_any_script_runs() {
        Document page = Jsoup.parse("<!doctype html><html><head></head><body></body></html>");

        PageHead.write(
                page,
                new PageWords(
                        "Thể lệ – 70 năm \"Lạng Sơn\"",
                        "Ai dự thi, <khi> nào.",
                        "/cuoc-thi/a/the-le",
                        "/thi/a/anh.png"),
                "https://thi.example");

        assertThat(page.title()).isEqualTo("Thể lệ – 70 năm \"Lạng Sơn\"");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://thi.example/cuoc-thi/a/the-le");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("Ai dự thi, <khi> nào.");
        assertThat(page.select("meta[property=og:image]").attr("content"))
                .isEqualTo("https://thi.example/thi/a/anh.png");
        assertThat(page.head().html()).contains("&lt;khi&gt;");
    }
}
