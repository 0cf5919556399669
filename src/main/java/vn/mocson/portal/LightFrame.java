package vn.mocson.portal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.common.web.DoorAssets;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestLook.Accent;

/**
 * The HTML around a light page: head, contest, content, ways on. No script, no session, one small stylesheet, so that
 * it opens where nothing else does.
 */
final class LightFrame {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    /** For whoever holds a paper and has no address: where it is checked. */
    private static final String CHECKS =
            "<a href=\"/bien-nhan\">Kiểm tra phiếu nộp bài</a><a href=\"/chung-nhan\">Kiểm tra giấy chứng nhận</a>";

    private LightFrame() {}

    /**
     * @param contest null for a page of no contest
     * @param main the content as HTML; what people typed in it must be escaped already
     */
    static ResponseEntity<byte[]> answer(
            int status, CacheControl cache, @Nullable ContestDefinition contest, String title, String main) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(cache)
                .body(page(contest, title, main).getBytes(StandardCharsets.UTF_8));
    }

    static String html(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** What makes a contest's page installable. */
    static String installation(ContestDefinition contest) {
        return """
                <link rel="manifest" href="%s/manifest.webmanifest">
                <link rel="apple-touch-icon" href="/icons/icon-180.png">""".formatted(html(ContestAddress.door(contest)));
    }

    /** The contest's own colour, for pages that take the product's where nothing is said; empty for that one. */
    static String colour(ContestDefinition contest) {
        Accent accent = contest.look().accent();
        return accent == Accent.SON
                ? ""
                : "\n<style>:root{--son:%1$s;--son-deep:%2$s;--mocson-son:%1$s;--mocson-son-deep:%2$s}</style>"
                        .formatted(accent.colour(), accent.deep());
    }

    private static String page(@Nullable ContestDefinition contest, String title, String main) {
        String door = contest == null ? "" : html(ContestAddress.door(contest));
        return """
                <!doctype html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="theme-color" content="%s">
                <meta name="format-detection" content="telephone=no">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <link rel="icon" href="/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="%s">%s
                </head>
                <body>
                <a class="skip" href="#chinh">Đến nội dung chính</a>
                <header><div class="inner">%s</div></header>
                <main id="chinh">
                %s
                </main>
                <footer><nav class="inner" aria-label="Các trang khác">%s</nav></footer>
                </body>
                </html>
                """.formatted(
                (contest == null ? Accent.SON : contest.look().accent()).deep(),
                html(contest == null ? title + " – Mốc Son" : title + " – " + contest.title()),
                DoorAssets.LIGHT_STYLE,
                contest == null ? "" : "\n" + installation(contest) + colour(contest),
                contest == null
                        ? "<p class=\"contest\"><a href=\"/\">Mốc Son</a></p>"
                        : "<p class=\"organizer\">" + html(contest.organizer())
                                + "</p><p class=\"contest\"><a href=\"" + door + "\">" + html(contest.title())
                                + "</a></p>",
                main,
                contest == null
                        ? "<a href=\"/\">Trang chủ</a><a href=\"/tro-giup\">Trợ giúp</a>" + CHECKS
                        : "<a href=\"" + door + "\">Về trang dự thi</a><a href=\"" + door
                                + "/tro-giup\">Trợ giúp</a><a href=\"" + door + "/bao-loi\">Báo lỗi</a>" + CHECKS);
    }
}
