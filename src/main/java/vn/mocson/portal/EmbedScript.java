package vn.mocson.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.common.web.DoorAssets;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;

/**
 * The script that portals load: under one address for ever, so it is asked for again every few minutes and names the
 * door of this version.
 */
@Controller
class EmbedScript {

    private static final String DOOR = "/door/contest-entry.js";

    private final ContestService contests;
    private final CachedBytes script = script();

    EmbedScript(ContestService contests) {
        this.contests = contests;
    }

    @GetMapping("/embed.js")
    ResponseEntity<byte[]> embed(WebRequest request) {
        return script.answer(
                request,
                new MediaType("text", "javascript", StandardCharsets.UTF_8),
                CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic());
    }

    /** How a portal will show it, for the technician who is about to paste the code. */
    @GetMapping("/thi/{slug}/nhung")
    ResponseEntity<byte[]> preview(
            @PathVariable String slug,
            @RequestParam(name = "hien", defaultValue = "entry") String show,
            @RequestParam(name = "kieu", defaultValue = "") String mode) {
        ContestDefinition contest = contests.bySlug(slug);
        String page = """
                <!doctype html>
                <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"><title>Xem thử – %s</title><link rel="icon" href="/icon.svg" type="image/svg+xml">
                <style>body{margin:0 auto;max-width:60em;padding:16px;font-family:Arial,sans-serif;color:#1e1b18}</style></head>
                <body><p>Phần dưới đây hiện trong trang khác như sau:</p>
                <script src="/embed.js" data-contest="%s" data-show="%s" data-mode="%s"></script></body></html>
                """.formatted(text(contest.title()), text(contest.slug()), text(show), text(mode));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(page.getBytes(StandardCharsets.UTF_8));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> noSuchContest(NotFound e) {
        return ResponseEntity.notFound().build();
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }

    private static CachedBytes script() {
        try (InputStream in = EmbedScript.class.getResourceAsStream("/META-INF/resources/door/embed.js")) {
            // without the frontend, as in tests that need no browser, a portal is told so
            String text = in == null
                    ? "console.error('embed.js was not built');"
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return CachedBytes.of(text.replace(DOOR, DoorAssets.SCRIPT));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
