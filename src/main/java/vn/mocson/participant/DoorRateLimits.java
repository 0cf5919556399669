package vn.mocson.participant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.mocson.common.MocSonProperties;
import vn.mocson.common.web.RehearsalPass;

/**
 * How often a caller may knock. Strangers are counted by address, generously, because whole
 * offices sit behind one; entrants by their token. The lock-out of PINs is separate and cannot be switched off.
 */
@Component
class DoorRateLimits {

    private final boolean enabled;

    /** Buckets per caller and kind. Size 100,000; forgotten after two idle minutes, when they are full again anyway. */
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    private final RehearsalPass rehearsal;

    DoorRateLimits(MocSonProperties properties, RehearsalPass rehearsal) {
        this.rehearsal = rehearsal;
        this.enabled = properties.rateLimit().enabled();
    }

    private enum Kind {
        /** Registration and sign-in, per address: the offices of a province may come out of one, all at the opening. */
        IDENTITY(1500, 300),
        /** Public reads, per address. They cost a fraction of a millisecond each. */
        READ(6000, 6000),
        /** Everything behind a token, per person: an answer every two seconds for a long time, and bursts. */
        ENTRANT(120, 60);

        private final int burst;
        private final int perMinute;

        Kind(int burst, int perMinute) {
            this.burst = burst;
            this.perMinute = perMinute;
        }

        Bucket bucket() {
            return Bucket.builder()
                    .addLimit(Bandwidth.builder()
                            .capacity(burst)
                            .refillGreedy(perMinute, Duration.ofMinutes(1))
                            .build())
                    .build();
        }
    }

    /** Asking whether an answer in practice is right changes nothing, so it is a read that has a body. */
    private static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getRequestURI().endsWith("/practice/answers");
    }

    /** Whether the caller on this thread may go on; where not, the response says when to come back. */
    boolean admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!enabled) {
            return true;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Principal entrant = authentication != null && authentication.getPrincipal() instanceof Entrant e ? e : null;
        Kind kind = entrant != null ? Kind.ENTRANT : reads(request) ? Kind.READ : Kind.IDENTITY;
        String caller = entrant != null ? entrant.getName() : rehearsal.address(request);
        Supplier<Bucket> fresh = kind::bucket;
        ConsumptionProbe probe = buckets.get(kind + caller, k -> fresh.get()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return true;
        }
        long seconds = 1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds();
        response.setStatus(429);
        response.setHeader("Retry-After", Long.toString(seconds));
        response.setHeader("Cache-Control", "no-store");
        String sentence = "Quá nhiều yêu cầu từ thiết bị hoặc mạng này. Hãy chờ " + seconds + " giây rồi thử lại.";
        boolean page = !request.getRequestURI().startsWith("/api/");
        response.setContentType(page ? "text/plain;charset=UTF-8" : "application/problem+json");
        String body = page ? sentence : "{\"status\":429,\"code\":\"RATE_LIMITED\",\"detail\":\"" + sentence + "\"}";
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        return false;
    }
}
