package vn.mocson.common.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
    /** Tells the portal around the light page how tall it is. */
    public static final String FRAME = versioned("/door/frame.js");

    public static final String STYLE = versioned("/door/door.css");

    /** The look of the page where receipts are checked; its fonts come with {@link #STYLE}. */
    public static final String RECEIPT_STYLE = versioned("/styles/receipt.css");

    /** The look of the light pages that have no script. */
    public static final String LIGHT_STYLE = versioned("/light/light.css");

    private DoorAssets() {}

    private static String versioned(String path) {
        try (InputStream in = DoorAssets.class.getResourceAsStream("/META-INF/resources" + path)) {
            if (in == null) {
                return path; // not built, as in tests that need no browser
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return path + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
