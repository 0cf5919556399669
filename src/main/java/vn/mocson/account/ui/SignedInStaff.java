package vn.mocson.account.ui;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.mocson.account.StaffSessions;
import vn.mocson.account.StaffUser;

/** The person of this session, exchanged for the same person as the database now knows them. */
@Component
class SignedInStaff {

    void replace(StaffUser person) {
        person.eraseCredentials();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        session().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    /** The session this page belongs to, as the list of sessions names it; empty before its first request. */
    String sessionId() {
        return StaffSessions.idOf(session()::getAttribute);
    }

    private static WrappedSession session() {
        return VaadinSession.getCurrent().getSession();
    }
}
