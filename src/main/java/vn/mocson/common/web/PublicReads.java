package vn.mocson.common.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what everybody may read: with an ETag over the content without the server's time. It is a weak one, because
 * two answers that it calls equal differ in that time; Tomcat would also send nothing compressed under a strong one.
 */
@Component
public class PublicReads {

    private static final CacheControl REVALIDATE =
            CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate();

    private final JsonMapper json;

    PublicReads(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param timeless the content that decides the ETag
     * @param body what is sent where the reader's copy is old
     */
    public <T> ResponseEntity<T> answer(Object timeless, T body, @Nullable String ifNoneMatch) {
        String tag = "\"" + hash(json.writeValueAsString(timeless)) + "\"";
        String etag = "W/" + tag;
        if (ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(tag))) {
            return ResponseEntity.status(304)
                    .eTag(etag)
                    .cacheControl(REVALIDATE)
                    .build();
        }
        return ResponseEntity.ok().eTag(etag).cacheControl(REVALIDATE).body(body);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
