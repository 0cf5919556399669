package vn.mocson.ceremony.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.common.web.DoorAssets;

/**
 * The pages of screens and remotes, without Flow. A page is the same for every token, whether it opens something or not:
 * what it opens, the stage asks for itself. So a page that a screen has kept is good when the network is away.
 */
@Controller
class StagePages {

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final byte[] worker = worker();

    @GetMapping("/san-khau/{token}")
    ResponseEntity<byte[]> stage(@PathVariable String token) {
        return page("Sân khấu", "stage-screen", token);
    }

    @GetMapping("/dieu-khien/{token}")
    ResponseEntity<byte[]> control(@PathVariable String token) {
        return page("Điều khiển buổi lễ", "stage-control", token);
    }

    /** At the root, because a worker's own address bounds what it may serve; asked for anew every time. */
    @GetMapping("/stage-worker.js")
    ResponseEntity<byte[]> stageWorker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(worker);
    }

    private static byte[] worker() {
        try (InputStream in = StagePages.class.getResourceAsStream("/META-INF/resources/door/stage-worker.js")) {
            // without the frontend, as in tests that need no browser
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ResponseEntity<byte[]> page(String title, String element, String token) {
        String html = """
                <!doctype html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="referrer" content="no-referrer">
                <meta name="robots" content="noindex">
                <meta name="theme-color" content="#2a0509">
                <title>%s</title>
                <link rel="icon" href="/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/styles/fonts.css">
                <style>html,body{margin:0;height:100%%;background:#2a0509}</style>
                <script type="module" src="%s"></script>
                </head>
                <body>
                <%s token="%s" base="/api/v1/stage"></%s>
                <noscript><p style="color:#fff">Hãy bật JavaScript trong trình duyệt rồi tải lại trang.</p></noscript>
                </body>
                </html>
                """.formatted(title, DoorAssets.STAGE, element, HtmlUtils.htmlEscape(token, "UTF-8"), element);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache().cachePrivate())
                // the address is the key: no page that is opened from here may learn it
                .header("Referrer-Policy", "no-referrer")
                .body(html.getBytes(StandardCharsets.UTF_8));
    }
}
