package vn.mocson.common.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The sessions of the house. Each open page of Flow lives in memory, so there is a bound: visitors beyond it are
 * asked to come back, and the memory that people who sit need is not taken by those who look.
 */
@Component
class HouseSessions implements HttpSessionListener, HttpSessionIdListener {

    /** What a visitor's page takes, generously. */
    private static final long BYTES_EACH = 512 * 1024;
    /** An open page tells that it is there every five minutes; a closed one is forgotten after this. */
    private static final Duration VISITOR = Duration.ofMinutes(11);

    private static final Duration STAFF = Duration.ofHours(1);

    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    @Autowired
    HouseSessions(MeterRegistry meters) {
        this((int) (Runtime.getRuntime().maxMemory() / BYTES_EACH));
        Gauge.builder("mocson.house.sessions", open::get)
                .description("Sessions of the house")
                .register(meters);
    }

    HouseSessions(int most) {
        this.most = most;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        open.incrementAndGet();
        event.getSession().setMaxInactiveInterval((int) VISITOR.toSeconds());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.decrementAndGet();
    }

    /** Whoever signs in gets another identifier, and more time. */
    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        event.getSession().setMaxInactiveInterval((int) STAFF.toSeconds());
    }

    /** Whether this request would open one session too many. */
    boolean fullFor(HttpServletRequest request) {
        return open.get() >= most && !request.isRequestedSessionIdValid();
    }
}
