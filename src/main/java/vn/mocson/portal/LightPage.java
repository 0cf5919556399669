package vn.mocson.portal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.common.web.DoorAssets;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;

/**
 * The light page {@code /thi/{slug}}: the participant's door without Flow, for old phones and
 * mobilized starts. Nothing inline, no session, a few hundred bytes.
 */
@Controller
class LightPage {

    private final ContestService contests;

    LightPage(ContestService contests) {
        this.contests = contests;
    }

    @GetMapping("/thi/{slug}")
    ResponseEntity<byte[]> door(@PathVariable String slug) {
        ContestDefinition contest = contests.bySlug(slug);
        String title = HtmlUtils.htmlEscape(contest.title(), "UTF-8");
        String body = """
                <!doctype html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="theme-color" content="#A61B29">
                <meta name="format-detection" content="telephone=no">
                <title>%s</title>
                <link rel="icon" href="/icon.svg" type="image/svg+xml">
                %s
                <link rel="stylesheet" href="%s">
                <script defer src="%s"></script>
                </head>
                <body>
                <contest-entry slug="%s" api="/api/v1" lang="vi"></contest-entry>
                <noscript><p>Trang thi cần JavaScript. Hãy bật JavaScript trong trình duyệt rồi tải lại trang.</p></noscript>
                </body>
                </html>
                """.formatted(
                        title,
                        LightFrame.installation(contest),
                        DoorAssets.STYLE,
                        DoorAssets.SCRIPT,
                        HtmlUtils.htmlEscape(contest.slug(), "UTF-8"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(body.getBytes(StandardCharsets.UTF_8));
    }
}
