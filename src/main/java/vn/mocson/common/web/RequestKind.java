package vn.mocson.common.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** What people feel when it is slow. Files are no kind: most never change, and a browser keeps them. */
public enum RequestKind {
    START,
    SAVE,
    SUBMISSION,
    /** Registering and signing in. */
    IDENTITY,
    /** What pages of the door read. */
    READ,
    /** Light pages and boards as files. */
    PAGE,
    /** Pages of Flow. */
    HOUSE;

    private static final List<String> FILES = List.of(
            "/VAADIN/build/",
            "/VAADIN/static/",
            // stays open for messages from the server most of its life
            "/VAADIN/push",
            "/door/",
            "/fonts/",
            "/hinh/",
            "/tep/",
            // files that go up or come down take as long as a network does
            "/VAADIN/dynamic/",
            "/styles",
            "/images/",
            "/icon",
            "/light/",
            "/embed.js",
            // a screen waits there until the show moves
            "/api/v1/stage/",
            "/stage-worker.js",
            // what the machine's own collector asks
            "/actuator/");

    private static final List<String> PAGES =
            List.of("/thi/", "/bang/", "/bien-nhan", "/chung-nhan", "/tro-giup", "/san-khau/", "/dieu-khien/");

    static Optional<RequestKind> of(HttpServletRequest request) {
        String path = request.getRequestURI();
        String query = request.getQueryString(); // not a parameter: to ask for one would read the body
        if (request.getDispatcherType() != DispatcherType.REQUEST
                || request.getHeader("Upgrade") != null
                || (query != null && query.contains("v-r=push"))
                || FILES.stream().anyMatch(path::startsWith)) {
            return Optional.empty();
        }
        if (path.startsWith("/api/")) {
            return Optional.of(ofDoor(path, request.getMethod().equals("POST")));
        }
        return Optional.of(PAGES.stream().anyMatch(path::startsWith) ? PAGE : HOUSE);
    }

    private static RequestKind ofDoor(String path, boolean post) {
        if (path.endsWith("/responses")) {
            return SAVE;
        }
        if (!post) {
            return READ;
        }
        return path.endsWith("/submission") ? SUBMISSION : path.endsWith("/attempts") ? START : IDENTITY;
    }
}
