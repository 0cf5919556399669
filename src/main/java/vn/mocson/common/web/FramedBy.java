package vn.mocson.common.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which web sites beside our own may show the page of this request in a frame; the page says it, its headers carry it. */
public final class FramedBy {

    private static final String ATTRIBUTE = FramedBy.class.getName();

    private FramedBy() {}

    /** @param origins each nothing but a scheme, a host and perhaps a port */
    public static void allow(HttpServletRequest request, List<String> origins) {
        request.setAttribute(ATTRIBUTE, String.join(" ", origins));
    }

    /** The sources of {@code frame-ancestors}. */
    public static String sources(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String origins && !origins.isEmpty()
                ? "'self' " + origins
                : "'self'";
    }
}
