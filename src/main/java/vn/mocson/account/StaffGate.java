package vn.mocson.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;

/**
 * Looks at every request of somebody who is signed in: whether their session may go on, and as what. Roles given or taken
 * since they signed in hold from this request on; whoever was signed out or deactivated is nobody any more.
 */
@Component
public class StaffGate {

    private final StaffEntrance entrance;
    private final OpenSessions open;

    StaffGate(StaffEntrance entrance, OpenSessions open) {
        this.entrance = entrance;
        this.open = open;
    }

    /** Before anything decides by who is signed in. */
    @PreAuthorize(Access.ANYONE)
    public void pass(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session == null || who == null || !(who.getPrincipal() instanceof StaffUser user)) {
            return;
        }
        Optional<StaffUser> now = entrance.asOfNow(user);
        if (now.isEmpty() || OpenSession.isEnded(session)) {
            OpenSession.close(session);
            SecurityContextHolder.clearContext();
            return;
        }
        if (!Set.copyOf(now.get().getAuthorities()).equals(Set.copyOf(user.getAuthorities()))) {
            signIn(now.get(), session);
        }
        open.seen(session, now.get(), request);
    }

    private static void signIn(StaffUser person, HttpSession session) {
        person.eraseCredentials();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
}
