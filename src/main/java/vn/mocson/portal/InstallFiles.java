package vn.mocson.portal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;

/** What a phone needs to put a contest beside its other applications and to open the shell without a network. */
@Controller
class InstallFiles {

    private static final MediaType MANIFEST = new MediaType("application", "manifest+json");
    private static final MediaType SCRIPT = new MediaType("text", "javascript");
    /** What fits below an icon. */
    private static final int SHORT_NAME = 20;

    private final ContestService contests;
    private final JsonMapper json;
    private final byte[] worker;

    InstallFiles(ContestService contests, JsonMapper json) throws IOException {
        this.contests = contests;
        this.json = json;
        try (InputStream in = Objects.requireNonNull(InstallFiles.class.getResourceAsStream("sw.js"))) {
            this.worker = in.readAllBytes();
        }
    }

    @GetMapping("/thi/{slug}/manifest.webmanifest")
    ResponseEntity<byte[]> manifest(@PathVariable String slug) {
        ContestDefinition contest = contests.bySlug(slug);
        String door = ContestAddress.door(contest);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", door);
        manifest.put("name", contest.title());
        manifest.put("short_name", shortName(contest));
        manifest.put("lang", "vi");
        manifest.put("start_url", door);
        manifest.put("scope", door);
        manifest.put("display", "standalone");
        manifest.put("background_color", "#FBF7EF");
        manifest.put("theme_color", contest.look().accent().deep());
        manifest.put(
                "icons",
                List.of(
                        icon("icon-192.png", "192x192", "any"),
                        icon("icon-512.png", "512x512", "any"),
                        icon("icon-maskable-512.png", "512x512", "maskable")));
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .body(json.writeValueAsBytes(manifest));
    }

    private static Map<String, String> icon(String file, String sizes, String purpose) {
        return Map.of("src", "/icons/" + file, "sizes", sizes, "type", "image/png", "purpose", purpose);
    }

    /** The anniversary, which is what people call it; else as many whole words of the title as fit. */
    private static String shortName(ContestDefinition contest) {
        String name = contest.numeral().isBlank() ? contest.title() : contest.numeral();
        while (name.length() > SHORT_NAME && name.contains(" ")) {
            name = name.substring(0, name.lastIndexOf(' '));
        }
        return name;
    }

    /** Below {@code /thi/}, because a worker's own address bounds what it may serve; asked for anew every time. */
    @GetMapping("/thi/sw.js")
    ResponseEntity<byte[]> worker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(worker);
    }
}
