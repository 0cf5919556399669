package vn.mocson.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.common.web.PublicAddress;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Page;
import vn.mocson.contest.ContestService;

/** What search engines and whoever shares an address ask for: which pages there are, and a picture of each contest. */
@Controller
class SearchPages {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final ContestService contests;
    private final PublicAddress address;

    /**
     * Pictures by all that is written on them: drawn once, at most 200 of some 90 KB. One that is no longer asked for
     * goes after a day.
     */
    private final Cache<Written, byte[]> pictures = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofDays(1))
            .build();

    private record Written(String title, String numeral, String organizer, String dates) {}

    SearchPages(ContestService contests, PublicAddress address) {
        this.contests = contests;
        this.address = address;
    }

    @GetMapping("/thi/{slug}/anh-chia-se.png")
    ResponseEntity<byte[]> picture(@PathVariable String slug) {
        ContestDefinition contest = contests.bySlug(slug);
        Written written =
                new Written(contest.title(), contest.numeral(), contest.organizer(), PageWords.dates(contest));
        byte[] png = pictures.get(written, key -> SharePicture.of(contest));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(AN_HOUR)
                .eTag("\"" + DigestUtils.md5DigestAsHex(png) + "\"")
                .body(png);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(HttpServletRequest request) {
        String base = address.of(request);
        List<String> all = new ArrayList<>(List.of("/", "/tro-giup"));
        for (ContestDefinition contest : contests.announced()) {
            String page = ContestAddress.page(contest);
            all.add(page);
            all.add(page + "/the-le");
            all.add(page + "/bang-xep-hang");
            contest.pages().stream()
                    .map(Page::slug)
                    .filter(slug -> !slug.equals("the-le"))
                    .forEach(slug -> all.add(page + "/" + slug));
        }
        String xml = all.stream()
                .map(path -> "<url><loc>" + HtmlUtils.htmlEscape(base + path, "UTF-8") + "</loc></url>\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                        "</urlset>\n"));
        return text(xml, MediaType.APPLICATION_XML);
    }

    /** The console, the API and what belongs to one person are nobody's search result. */
    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        return text("""
                User-agent: *
                Disallow: /quan-tri
                Disallow: /dang-nhap
                Disallow: /api/
                Disallow: /bien-nhan
                Disallow: /chung-nhan
                Sitemap: %s/sitemap.xml
                """.formatted(address.of(request)), MediaType.TEXT_PLAIN);
    }

    private static ResponseEntity<byte[]> text(String text, MediaType type) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(AN_HOUR)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
