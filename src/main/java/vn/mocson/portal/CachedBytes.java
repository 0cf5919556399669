package vn.mocson.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * A small file as it goes over the wire, packed once for everybody. Its ETag is weak, because packed and plain are the
 * same file.
 */
record CachedBytes(String etag, byte[] plain, byte[] packed) {

    static CachedBytes of(String text) {
        return of(text, text);
    }

    /** @param timeless what decides whether a reader's copy is still good */
    static CachedBytes of(String text, String timeless) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return new CachedBytes("W/\"" + hash(timeless.getBytes(StandardCharsets.UTF_8)) + "\"", plain, pack(plain));
    }

    /** The file, or the word that the reader's copy is still good. */
    ResponseEntity<byte[]> answer(WebRequest request, MediaType type, CacheControl keep) {
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.equals("*") || known.contains(etag))) {
            return ResponseEntity.status(304)
                    .header(HttpHeaders.ETAG, etag)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                    .cacheControl(keep)
                    .build();
        }
        ResponseEntity.BodyBuilder found = ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .cacheControl(keep);
        return takesPacked(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                ? found.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(packed)
                : found.body(plain);
    }

    private static boolean takesPacked(@Nullable String encodings) {
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }

    private static byte[] pack(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException(e); // written to memory
        }
        return out.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
