package vn.mocson.common.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * Where the participant's door is loaded from. The address carries a hash of the content, so that no
 * browser keeps an old door after an update.
 */
public final class DoorAssets {

    public static final String SCRIPT = versioned("/door/contest-entry.js");
    /** One question as an entrant sees it, alone: for those who write questions. */
    public static final String QUESTION = versioned("/door/quiz-question.js");

    /** Practice on released questions. */
    public static final String PRACTICE = versioned("/door/practice.js");
    /** A person's own page. */
    public static final String MINE = versioned("/door/mine.js");
    /** Tells the portal around the light page how tall it is. */
    public static final String FRAME = versioned("/door/frame.js");

    /** The screen of an award ceremony, and what moves it. */
    public static final String STAGE = versioned("/door/stage.js");

    public static final String STYLE = versioned("/door/door.css");

    /** The look of the page where receipts are checked; its fonts come with {@link #STYLE}. */
    public static final String RECEIPT_STYLE = versioned("/styles/receipt.css");

    /** The look of the light pages that have no script. */
    public static final String LIGHT_STYLE = versioned("/light/light.css");

    /** Compares the file of a certificate in the browser. */
    public static final String CERTIFICATE_SCRIPT = versioned("/light/chung-nhan.js");

    private static final Set<String> NAMED = Set.of(
            SCRIPT, QUESTION, PRACTICE, MINE, FRAME, STAGE, STYLE, RECEIPT_STYLE, LIGHT_STYLE, CERTIFICATE_SCRIPT);

    private DoorAssets() {}

    /** Whether an address as it was asked for names the content that is served under it, by its hash. */
    static boolean isCurrent(String path, @Nullable String query) {
        return query != null && NAMED.contains(path + "?" + query);
    }

    /** A tag over the content of a file of the door. */
    static @Nullable String etag(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return hash(in);
        } catch (IOException e) {
            return null; // without a tag it travels again
        }
    }

    private static String versioned(String path) {
        try (InputStream in = DoorAssets.class.getResourceAsStream("/META-INF/resources" + path)) {
            return in == null
                    ? path // not built, as in tests that need no browser
                    : path + "?v=" + hash(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(InputStream in) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
