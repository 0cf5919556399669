package vn.mocson.portal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.common.web.DoorAssets;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.api.ContestAsRead;

/**
 * The light page {@code /thi/{slug}}: the participant's door without Flow, for old phones and
 * mobilized starts. Nothing inline that runs, no session, two kilobytes. It carries the contest, so that the door
 * needs no answer of the server before it can be filled in, and shows what it is before the script is there.
 */
@Controller
class LightPage {

    private static final String HEAD = """
        <!doctype html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="theme-color" content="#7F1420">
        <meta name="format-detection" content="telephone=no">
        <title>%s</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="%s">
        """;

    private final ContestService contests;
    private final ContestAsRead contestAsRead;

    LightPage(ContestService contests, ContestAsRead contestAsRead) {
        this.contests = contests;
        this.contestAsRead = contestAsRead;
    }

    @GetMapping("/thi/{slug}")
    ResponseEntity<byte[]> door(@PathVariable String slug) {
        ContestDefinition contest = contests.bySlug(slug);
        String title = escaped(contest.title());
        String page = HEAD.formatted(title, DoorAssets.STYLE)
                + """
                <script defer src="%s"></script>
                </head>
                <body>
                <main>
                <contest-entry slug="%s" api="/api/v1" lang="vi">
                <div class="early-head"><p>%s</p><h1>%s</h1></div>
                <div class="early" role="status">
                <p>Đang mở trang dự thi…</p>
                <p class="late">Mạng đang chậm, hoặc trình duyệt này quá cũ. Hãy tải lại trang; nếu vẫn chưa được, hãy mở bằng Chrome hoặc Safari bản mới, hoặc dùng máy khác.</p>
                <noscript><p>Trang thi cần JavaScript. Hãy bật JavaScript trong trình duyệt rồi tải lại trang.</p></noscript>
                </div>
                </contest-entry>
                </main>
                <script type="application/json" id="mocson-contest">%s</script>
                </body>
                </html>
                """.formatted(
                                DoorAssets.SCRIPT,
                                escaped(contest.slug()),
                                escaped(contest.organizer()),
                                title,
                                // data, which nothing in it can end
                                contestAsRead.json(contest).replace("<", "\\u003c"));
        return html(
                ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic()),
                page);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> noSuchContest(NotFound e) {
        return html(ResponseEntity.status(404), HEAD.formatted("Không tìm thấy cuộc thi", DoorAssets.STYLE) + """
            </head>
            <body class="door-message"><main><h1>Không tìm thấy cuộc thi</h1>
            <p>Địa chỉ này không ứng với cuộc thi nào. Hãy kiểm tra lại đường dẫn, hoặc về <a href="/">trang chủ</a> để chọn cuộc thi.</p>
            </main></body></html>
            """);
    }

    private static ResponseEntity<byte[]> html(ResponseEntity.BodyBuilder answer, String page) {
        return answer.contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
