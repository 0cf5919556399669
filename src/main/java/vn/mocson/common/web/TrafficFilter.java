package vn.mocson.common.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends each request into its lane, and answers whoever cannot be taken when to come back. Files that never change
 * and what the machine's own collector asks are in no lane; starts have their line at their address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class TrafficFilter extends OncePerRequestFilter {

    private static final String STAGE = "/api/v1/stage/";
    private static final int SOONEST = 3;
    private static final int LATEST = 10;

    private final Traffic traffic;
    private final HouseSessions sessions;

    TrafficFilter(Traffic traffic, HouseSessions sessions) {
        this.traffic = traffic;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Lane lane = lane(request);
        if (lane == null) {
            chain.doFilter(request, response);
        } else if (lane == Lane.HOUSE && sessions.fullFor(request)) {
            sendAway(lane, response);
        } else if (traffic.enter(lane)) {
            try {
                chain.doFilter(request, response);
            } finally {
                traffic.leave(lane);
            }
        } else {
            sendAway(lane, response);
        }
    }

    private static @Nullable Lane lane(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return null;
        }
        String path = request.getRequestURI();
        boolean post = request.getMethod().equals("POST");
        if (path.startsWith("/api/")) {
            if (CorsUtils.isPreFlightRequest(request)) {
                return null; // costs nothing, and a browser tells its page nothing of why it was refused
            }
            if (path.startsWith(STAGE)) {
                return !post && path.endsWith("/state") ? null : Lane.STAGE; // it waits most of its life
            }
            if (path.endsWith("/responses") || (post && path.endsWith("/attempts"))) {
                return null;
            }
            if (post) {
                return path.endsWith("/submission") ? Lane.SUBMISSION : Lane.IDENTITY;
            }
            return path.endsWith("/time") ? null : Lane.READ;
        }
        return isHouse(request, path) ? Lane.HOUSE : null;
    }

    /** Whether Flow answers it. A connection that stays open for messages from the server waits most of its life. */
    private static boolean isHouse(HttpServletRequest request, String path) {
        boolean file = path.startsWith("/VAADIN/build/")
                || path.startsWith("/VAADIN/static/")
                || path.startsWith("/door/")
                || path.startsWith("/fonts/")
                || path.startsWith("/hinh/")
                || path.startsWith("/tep/")
                || path.startsWith("/styles")
                || path.startsWith("/images/")
                || path.startsWith("/icon")
                || path.startsWith("/light/")
                || path.startsWith("/bang/")
                || path.equals("/embed.js")
                || path.equals("/stage-worker.js");
        String query = request.getQueryString(); // not a parameter: to ask for one would read the body
        return !file
                && !path.startsWith("/thi/")
                && !path.startsWith("/san-khau/")
                && !path.startsWith("/dieu-khien/")
                && !path.equals("/bien-nhan")
                && !path.startsWith("/chung-nhan")
                && !path.equals("/tro-giup")
                && !path.startsWith("/actuator/")
                && !path.startsWith("/VAADIN/push")
                && (query == null || !query.contains("v-r=push"))
                && request.getHeader("Upgrade") == null;
    }

    private void sendAway(Lane lane, HttpServletResponse response) throws IOException {
        int seconds = ThreadLocalRandom.current().nextInt(SOONEST, LATEST + 1); // so that they do not return together
        response.setStatus(503);
        response.setHeader("Retry-After", Integer.toString(seconds));
        response.setHeader("Cache-Control", "no-store");
        String body;
        if (lane == Lane.HOUSE) {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Refresh", Integer.toString(seconds));
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'self'");
            body = PAGE.formatted(seconds);
        } else {
            response.setContentType("application/problem+json");
            // nothing about anybody; a contest inside a portal's page must know that the network is not broken
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Access-Control-Expose-Headers", "Retry-After");
            body =
                    "{\"status\":503,\"code\":\"BUSY\",\"detail\":\"Đang có rất đông người truy cập. Bài làm đã lưu vẫn còn."
                            + " Hãy để nguyên trang này và thử lại sau " + seconds + " giây.\"}";
        }
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static final String PAGE = """
            <!doctype html>
            <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Trang đang rất đông</title><link rel="stylesheet" href="/door/door.css"></head>
            <body class="door-message"><main><h1>Trang đang rất đông người xem</h1>
            <p>Trang này sẽ tự mở lại sau %d giây. Nếu bạn đến để thi, hãy dùng đường dẫn vào thi mà Ban Tổ chức đã gửi: trang thi luôn được ưu tiên.</p>
            </main></body></html>
            """;
}
