package vn.mocson.audit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.mocson.account.StaffRole;
import vn.mocson.account.StaffUser;

/**
 * A member of the staff who is doing something.
 *
 * @param roles with commas between, in the order of {@link StaffRole}; one that holds for a single contest only with
 *     {@code @} and the contest's number behind it
 * @param network of the request; empty where there was none
 */
record StaffAtWork(String name, String roles, String network) {

    private static final String PREFIX = "ROLE_";
    private static final String OF_ONE_CONTEST = "@";

    /** Who acts in this thread; nobody where it is an entrant, a visitor or the application itself. */
    static Optional<StaffAtWork> now() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<StaffAtWork> of(@Nullable Authentication who) {
        if (who == null || !who.isAuthenticated()) {
            return Optional.empty();
        }
        Set<String> held = who.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith(PREFIX))
                .map(authority -> authority.substring(PREFIX.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        String roles = Stream.of(StaffRole.values())
                .flatMap(role -> held.contains(role.name())
                        ? Stream.of(role.name())
                        : held.stream().filter(name -> name.startsWith(role.name() + OF_ONE_CONTEST)))
                .collect(Collectors.joining(","));
        // whoever has begun to sign in holds no role yet
        return roles.isEmpty() && !(who.getPrincipal() instanceof StaffUser)
                ? Optional.empty()
                : Optional.of(new StaffAtWork(who.getName(), roles, network(address(who))));
    }

    /** Of the request; where work goes on behind the page, of the request that signed in. */
    private static String address(Authentication who) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            return request.getRequest().getRemoteAddr();
        }
        return who.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    /**
     * The first 24 bits of an IPv4 address, the first 48 of an IPv6 address; {@code localhost} for this machine. The
     * record is kept for good, and whether somebody was at the office is all that it has to tell.
     */
    static String network(@Nullable String address) {
        if (address == null || address.isEmpty()) {
            return "";
        }
        InetAddress parsed;
        try {
            parsed = InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
        if (parsed.isLoopbackAddress()) {
            return "localhost";
        }
        byte[] bytes = parsed.getAddress();
        if (parsed instanceof Inet4Address) {
            return (bytes[0] & 255) + "." + (bytes[1] & 255) + "." + (bytes[2] & 255) + ".0/24";
        }
        return String.format(
                Locale.ROOT,
                "%x:%x:%x::/48",
                (bytes[0] & 255) << 8 | bytes[1] & 255,
                (bytes[2] & 255) << 8 | bytes[3] & 255,
                (bytes[4] & 255) << 8 | bytes[5] & 255);
    }
}
