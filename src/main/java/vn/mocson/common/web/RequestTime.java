package vn.mocson.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * When a request arrived, taken before anything else is done with it, so that nobody loses time to
 * our own slowness.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestTime extends OncePerRequestFilter {

    private static final String ATTRIBUTE = RequestTime.class.getName();

    private final Clock clock;

    RequestTime(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, clock.instant());
        chain.doFilter(request, response);
    }

    /** The moment the current request arrived, in whole milliseconds. */
    public Instant arrival() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object taken = request == null ? null : request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return taken instanceof Instant instant ? instant : clock.instant();
    }
}
