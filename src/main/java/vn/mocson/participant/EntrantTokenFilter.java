package vn.mocson.participant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks the guard. A token that does not verify leaves the request anonymous; whoever knocks too often is sent away. */
final class EntrantTokenFilter extends OncePerRequestFilter {

    private final DoorGuard guard;

    EntrantTokenFilter(DoorGuard guard) {
        this.guard = guard;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        guard.signIn(request);
        if (guard.admit(request, response)) {
            chain.doFilter(request, response);
        }
    }
}
