package vn.mocson.exam.api;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.mocson.common.web.PublicAddress;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.DeviceNumber;

/**
 * The random number that a browser keeps for one round and brings when an attempt is begun there, and at no other
 * moment: its path is that of the start alone, so that saves weigh no more and no other round is told it.
 */
@Component
class DeviceCookie {

    static final String NAME = "mocson-may";

    /** A round may be prolonged after it was begun. */
    private static final Duration AFTER_THE_CLOSE = Duration.ofDays(7);

    private final PublicAddress address;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DeviceCookie(PublicAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /** What the browser brought, if it is one of ours. */
    Optional<DeviceNumber> brought(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .findFirst()
                        .flatMap(cookie -> DeviceNumber.parse(cookie.getValue()));
    }

    DeviceNumber fresh() {
        return DeviceNumber.fresh(random);
    }

    /** No script reads it, no other web site makes a browser send it. By hand: each byte of a start is counted. */
    String kept(DeviceNumber number, RoundDefinition round, HttpServletRequest request) {
        Duration life = Duration.between(clock.instant(), round.closesAt().plus(AFTER_THE_CLOSE));
        return NAME + "=" + number.text()
                + "; Path=" + request.getContextPath() + "/api/v1/rounds/" + round.id() + "/attempts"
                + "; Max-Age=" + Math.max(0, life.toSeconds())
                + "; HttpOnly; SameSite=Lax"
                + (address.of(request).startsWith("https://") ? "; Secure" : "");
    }
}
