package vn.mocson.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.common.web.DoorAssets;
import vn.mocson.common.web.FramedBy;
import vn.mocson.common.web.PublicAddress;
import vn.mocson.common.web.PublicReads;
import vn.mocson.common.web.SameObject;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.Origin;
import vn.mocson.contest.OriginService;
import vn.mocson.contest.api.ContestAsRead;

/**
 * The light page {@code /thi/{slug}}: the participant's door without Flow, for old phones and
 * mobilized starts. Nothing inline that runs, no session, two kilobytes. It carries the contest, so that the door
 * needs no answer of the server before it can be filled in, and shows what it is before the script is there.
 */
@Controller
class LightPage {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final ContestService contests;
    private final ContestAsRead contestAsRead;
    private final PublicReads reads;
    private final OriginService origins;
    private final PublicAddress address;

    /** What a door's page depends on; whoever asks under another name of the server gets another page. */
    private record Made(String json, String base) {}

    LightPage(
            ContestService contests,
            ContestAsRead contestAsRead,
            PublicReads reads,
            OriginService origins,
            PublicAddress address) {
        this.contests = contests;
        this.contestAsRead = contestAsRead;
        this.reads = reads;
        this.origins = origins;
        this.address = address;
    }

    /** @param framed asked for by a portal that shows it in a frame ({@code nhung=1}) and wants to know its height */
    @GetMapping("/thi/{slug}")
    ResponseEntity<byte[]> door(
            @PathVariable String slug,
            @RequestParam(name = "nhung", required = false) @Nullable String framed,
            HttpServletRequest request) {
        ContestDefinition contest = contests.bySlug(slug);
        FramedBy.allow(
                request, origins.of(contest.id()).stream().map(Origin::value).toList());
        List<String> scripts =
                framed == null ? List.of(DoorAssets.SCRIPT) : List.of(DoorAssets.SCRIPT, DoorAssets.FRAME);
        String json = contestAsRead.json(contest);
        String base = address.of(request);
        return reads.page(
                request,
                new Made(json, base),
                A_MINUTE,
                () -> html(
                        contest,
                        contest.title(),
                        shared(PageWords.of(contest, ""), base),
                        scripts,
                        "contest-entry",
                        "dự thi",
                        """
                        <script type="application/json" id="mocson-contest">%s</script>
                        """.formatted(
                                        // data, which nothing in it can end
                                        json.replace("<", "\\u003c"))));
    }

    /** Practice on released questions, with a script of its own. */
    @GetMapping("/thi/{slug}/on-tap")
    ResponseEntity<byte[]> practice(@PathVariable String slug, HttpServletRequest request) {
        ContestDefinition contest = contests.bySlug(slug);
        return reads.page(
                request,
                new SameObject(contest),
                A_MINUTE,
                () -> html(
                        contest,
                        "Ôn tập – " + contest.title(),
                        "",
                        List.of(DoorAssets.PRACTICE),
                        "practice-player",
                        "ôn tập",
                        ""));
    }

    /** A person's own page: attempts, places, receipts, data and what they ask about it; with a script of its own. */
    @GetMapping("/thi/{slug}/cua-toi")
    ResponseEntity<byte[]> mine(@PathVariable String slug, HttpServletRequest request) {
        ContestDefinition contest = contests.bySlug(slug);
        return reads.page(
                request,
                new SameObject(contest),
                A_MINUTE,
                () -> html(
                        contest,
                        "Trang của tôi – " + contest.title(),
                        "",
                        List.of(DoorAssets.MINE),
                        "my-page",
                        "của tôi",
                        ""));
    }

    /** What a link to the door looks like where people share it; all else is said of the contest's page. */
    private static String shared(PageWords words, String base) {
        return """
                <link rel="canonical" href="%s">
                <meta name="description" content="%s">
                <meta property="og:title" content="%s">
                <meta property="og:image" content="%s">
                """.formatted(
                        escaped(base + words.path()),
                        escaped(words.description()),
                        escaped(words.title()),
                        escaped(base + words.picture()));
    }

    private static String html(
            ContestDefinition contest,
            String title,
            String head,
            List<String> scripts,
            String element,
            String page,
            String data) {
        return """
                <!doctype html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="theme-color" content="%s">
                <meta name="format-detection" content="telephone=no">
                <title>%s</title>
                %s<link rel="icon" href="/icon.svg" type="image/svg+xml">
                %s
                <link rel="stylesheet" href="%s">%s
                %s
                </head>
                <body>
                <main>
                <%s slug="%s" api="/api/v1" lang="vi">
                <div class="early-head"><p>%s</p><h1>%s</h1></div>
                <div class="early" role="status">
                <p>Đang mở trang %s…</p>
                <p class="late">Mạng đang chậm, hoặc trình duyệt này quá cũ. Hãy tải lại trang; nếu vẫn chưa được, hãy mở bằng Chrome hoặc Safari bản mới, hoặc dùng máy khác.</p>
                <noscript><p>Trang %s cần JavaScript. Hãy bật JavaScript trong trình duyệt rồi tải lại trang.</p></noscript>
                </div>
                </%s>
                </main>
                %s</body>
                </html>
                """.formatted(
                        contest.look().accent().deep(),
                        escaped(title),
                        head,
                        LightFrame.installation(contest),
                        DoorAssets.STYLE,
                        LightFrame.colour(contest),
                        scripts.stream()
                                .map("<script defer src=\"%s\"></script>"::formatted)
                                .collect(Collectors.joining("\n")),
                        element,
                        escaped(contest.slug()),
                        escaped(contest.organizer()),
                        escaped(title),
                        page,
                        page,
                        element,
                        data);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
