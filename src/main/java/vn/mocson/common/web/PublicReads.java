package vn.mocson.common.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what everybody may read, from ready bytes: however many ask for the same thing, it is made once. With an ETag
 * over the content without the server's time.
 *
 * <p>Whoever answers gives a <i>stamp</i> of what they would say: as long as it is equal, nothing is made anew. So an
 * answer is never older than its stamp, and no clock runs here that a test could not turn.
 */
@Component
public class PublicReads {

    private static final CacheControl REVALIDATE =
            CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate();

    private final JsonMapper json;
    private final Clock clock;

    /**
     * What is ready, by address and stamp. At most 32 MiB, whatever people search for; forgotten when nobody has read it
     * for ten seconds, so that a stamp that is past does not stay. One thread makes an entry, the others wait for it.
     */
    private final Cache<Wanted, ReadyAnswer> ready = Caffeine.newBuilder()
            .maximumWeight(32 << 20)
            .weigher((Wanted wanted, ReadyAnswer answer) ->
                    200 + 2 * wanted.address().length() + answer.size())
            .expireAfterAccess(Duration.ofSeconds(10))
            .build();

    private record Wanted(String address, Object stamp) {}

    PublicReads(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * JSON. A member {@code serverTime} or {@code asOf} is no part of the ETag; the first tells each reader their own
     * moment.
     *
     * @param stamp equal as long as the body would be
     */
    public ResponseEntity<byte[]> answer(HttpServletRequest request, Object stamp, Supplier<?> body) {
        ReadyAnswer answer = ready(request, stamp, () -> ReadyAnswer.json(json.writeValueAsBytes(body.get())));
        return send(request, answer, MediaType.APPLICATION_JSON_VALUE, REVALIDATE);
    }

    /** A page in HTML. */
    public ResponseEntity<byte[]> page(
            HttpServletRequest request, Object stamp, CacheControl caching, Supplier<String> html) {
        ReadyAnswer answer = ready(request, stamp, () -> ReadyAnswer.text(html.get()));
        return send(request, answer, "text/html;charset=UTF-8", caching);
    }

    private ReadyAnswer ready(HttpServletRequest request, Object stamp, Supplier<ReadyAnswer> make) {
        String query = request.getQueryString();
        String address = query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
        return ready.get(new Wanted(address, stamp), wanted -> make.get());
    }

    private ResponseEntity<byte[]> send(
            HttpServletRequest request, ReadyAnswer answer, String type, CacheControl caching) {
        boolean zipped = answer.zipped() && takes("gzip", request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        boolean known = answer.knownBy(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        ResponseEntity.BodyBuilder reply = ResponseEntity.status(known ? 304 : 200)
                .header(HttpHeaders.ETAG, answer.etag(zipped))
                .cacheControl(caching);
        if (answer.zipped()) {
            reply.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (known) {
            return reply.build();
        }
        if (zipped) {
            reply.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return reply.header(HttpHeaders.CONTENT_TYPE, type).body(answer.bytes(zipped, clock.instant()));
    }

    /** The coding or {@code *} without a weight of zero (RFC 9110, 12.5.3). */
    static boolean takes(String packing, @Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.split(",", -1)) {
            String[] parts = coding.strip().split("\\s*;\\s*", -1);
            if (parts[0].equalsIgnoreCase(packing) || parts[0].equals("*")) {
                return parts.length == 1 || !parts[1].matches("(?i)q\\s*=\\s*0(\\.0*)?");
            }
        }
        return false;
    }
}
