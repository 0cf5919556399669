package vn.mocson.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells {@link ServiceWatch} of every answer: before the lanes, so that waiting in one counts as waiting. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ServiceWatchFilter extends OncePerRequestFilter {

    private final ServiceWatch watch;

    ServiceWatchFilter(ServiceWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<RequestKind> kind = RequestKind.of(request);
        if (kind.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        long from = System.nanoTime();
        int status = 500; // what it becomes when something is thrown
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } catch (IOException e) {
            if (response.isCommitted()) {
                status = response.getStatus(); // whoever asked went away while they were answered
            }
            throw e;
        } finally {
            watch.answered(kind.get(), status, Duration.ofNanos(System.nanoTime() - from));
        }
    }
}
