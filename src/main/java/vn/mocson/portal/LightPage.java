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
import vn.mocson.common.web.PublicReads;
import vn.mocson.common.web.SameObject;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.Origin;
import vn.mocson.contest.OriginService;

/**
 * The light page {@code /thi/{slug}}: the participant's door without Flow, for old phones and
 * mobilized starts. Nothing inline, no session, a few hundred bytes.
 */
@Controller
class LightPage {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final ContestService contests;
    private final PublicReads reads;
    private final OriginService origins;

    LightPage(ContestService contests, PublicReads reads, OriginService origins) {
        this.contests = contests;
        this.reads = reads;
        this.origins = origins;
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
        return reads.page(
                request,
                new SameObject(contest),
                A_MINUTE,
                () -> html(contest, contest.title(), scripts, "contest-entry", "Trang thi"));
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
                        List.of(DoorAssets.PRACTICE),
                        "practice-player",
                        "Trang ôn tập"));
    }

    private static String html(
            ContestDefinition contest, String title, List<String> scripts, String element, String page) {
        return """
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
                %s
                </head>
                <body>
                <%s slug="%s" api="/api/v1" lang="vi"></%s>
                <noscript><p>%s cần JavaScript. Hãy bật JavaScript trong trình duyệt rồi tải lại trang.</p></noscript>
                </body>
                </html>
                """.formatted(
                        HtmlUtils.htmlEscape(title, "UTF-8"),
                        LightFrame.installation(contest),
                        DoorAssets.STYLE,
                        scripts.stream()
                                .map("<script defer src=\"%s\"></script>"::formatted)
                                .collect(Collectors.joining("\n")),
                        element,
                        HtmlUtils.htmlEscape(contest.slug(), "UTF-8"),
                        element,
                        page);
    }
}
