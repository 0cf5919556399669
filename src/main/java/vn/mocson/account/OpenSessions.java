package vn.mocson.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Who is signed in on this node. Sessions live in memory, and so does the list of them. */
@Component
class OpenSessions {

    private final Map<String, OpenSession> open = new ConcurrentHashMap<>();
    private final Clock clock;

    OpenSessions(Clock clock) {
        this.clock = clock;
    }

    void seen(HttpSession session, StaffUser user, HttpServletRequest request) {
        Instant now = clock.instant();
        if (session.getAttribute(OpenSession.ATTRIBUTE) instanceof OpenSession known
                && known.user().getUsername().equals(user.getUsername())) {
            known.seen(now);
            return;
        }
        OpenSession fresh = new OpenSession(
                session,
                user,
                NetworkAddress.shortened(request.getRemoteAddr()),
                BrowserName.of(request.getHeader("User-Agent")),
                now,
                over -> open.remove(over.id()));
        open.put(fresh.id(), fresh);
        session.setAttribute(OpenSession.ATTRIBUTE, fresh);
    }

    Optional<OpenSession> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    /** Those last seen first. */
    List<SignedInSession> list(Predicate<SignedInSession> wanted) {
        return open.values().stream()
                .map(OpenSession::row)
                .filter(wanted)
                .sorted(Comparator.comparing(SignedInSession::lastSeen)
                        .reversed()
                        .thenComparing(SignedInSession::id))
                .toList();
    }

    void end(Predicate<SignedInSession> which) {
        list(which).forEach(session -> find(session.id()).ifPresent(OpenSession::end));
    }
}
