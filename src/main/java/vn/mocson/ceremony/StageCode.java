package vn.mocson.ceremony;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a stage needs besides its deck, as text: for a file that asks for nothing.
 *
 * @param fonts font faces with their letters inside
 */
record StageCode(String script, String fonts) {

    private static final String FOLDER = "/META-INF/resources/";
    private static final Pattern FACE = Pattern.compile("@font-face \\{[^}]*?url\\('\\.\\./(door/[^']+)'\\)[^}]*}");

    static StageCode load() {
        byte @Nullable [] script = bytes("door/stage.js");
        return new StageCode(
                script == null
                        // without the frontend, as in tests that need no browser
                        ? "console.error('stage.js was not built');"
                        : new String(script, StandardCharsets.UTF_8),
                housesFonts());
    }

    /** The faces of the house, each with its file in it. */
    private static String housesFonts() {
        byte @Nullable [] sheet = bytes("styles/fonts.css");
        StringBuilder faces = new StringBuilder();
        if (sheet != null) {
            Matcher face = FACE.matcher(new String(sheet, StandardCharsets.UTF_8));
            while (face.find()) {
                String file = face.group(1);
                byte @Nullable [] letters = bytes(file);
                if (letters != null) {
                    faces.append(face.group()
                            .replace(
                                    "../" + file,
                                    "data:font/woff2;base64,"
                                            + Base64.getEncoder().encodeToString(letters)));
                }
            }
        }
        return faces.toString();
    }

    private static byte @Nullable [] bytes(String path) {
        try (InputStream in = StageCode.class.getResourceAsStream(FOLDER + path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
