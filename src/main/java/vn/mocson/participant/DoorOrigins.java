package vn.mocson.participant;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.OriginService;

/**
 * Which pages of other web sites may call the door (CORS). A call from elsewhere is answered as if it came from no
 * page at all: its preflight is refused, and the browser keeps the answer of a plain read to itself. Nothing is ever
 * refused for its origin alone, since a reverse proxy may hide from us that the page was our own.
 */
@Component
class DoorOrigins implements CorsConfigurationSource {

    private static final Pattern CONTEST = Pattern.compile("/api/v1/contests/([^/]+)(/.*)?");

    private final OriginService origins;
    private final ContestService contests;

    DoorOrigins(OriginService origins, ContestService contests) {
        this.origins = origins;
        this.contests = contests;
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !allowed(request.getRequestURI(), origin)) {
            return CorsUtils.isPreFlightRequest(request) ? new CorsConfiguration() : null;
        }
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(List.of(origin));
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT"));
        cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_NONE_MATCH));
        cors.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.ETAG, HttpHeaders.DATE, "Mocson-News"));
        cors.setAllowCredentials(false);
        cors.setMaxAge(Duration.ofHours(2));
        return cors;
    }

    private boolean allowed(String path, String origin) {
        Matcher contest = CONTEST.matcher(path);
        if (!contest.matches()) {
            return origins.mayShowAny(origin);
        }
        try {
            return origins.mayShow(contests.bySlug(contest.group(1)).id(), origin);
        } catch (NotFound none) {
            return origins.mayShowAny(origin); // the page is told that there is no such contest
        }
    }
}
