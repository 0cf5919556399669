package vn.mocson.participant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Stands at the door, before anybody's rights are asked for: reads who knocks, and how often they did. */
public final class DoorGuard {

    private static final String BEARER = "Bearer ";
    private static final List<GrantedAuthority> ENTRANT = AuthorityUtils.createAuthorityList(List.of("ROLE_ENTRANT"));

    private final EntrantTokens tokens;
    private final DoorRateLimits limits;

    DoorGuard(EntrantTokens tokens, DoorRateLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    /** The caller, signed in on this thread until the security context is cleared; nobody where no token verifies. */
    public Optional<Entrant> signIn(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        Optional<Entrant> caller =
                tokens.verify(header.substring(BEARER.length()).strip());
        caller.ifPresent(entrant -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(entrant, null, ENTRANT));
            SecurityContextHolder.setContext(context);
        });
        return caller;
    }

    /** Whether the caller on this thread may go on; where not, they have been answered when to come back. */
    public boolean admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return limits.admit(request, response);
    }
}
