package vn.mocson.common.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A Word file that strangers made: within the bounds of {@link SafeZip}, and nothing in it runs or is fetched. */
public final class WordFile {

    public static final String DOCUMENT = "word/document.xml";
    public static final String TYPES = "[Content_Types].xml";

    private static final Pattern RUNS = Pattern.compile(".*\\.(bin|exe|dll|js|vbs|html?)");
    private static final String MAIN_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private WordFile() {}

    /**
     * Its parts by their names; nothing where it is some other package.
     *
     * @param wanted which parts; those that tell what the file is are there in any case
     * @throws FileRefused where it is damaged, beyond the bounds, or something in it runs
     */
    public static Optional<Map<String, byte[]>> parts(byte[] file, Predicate<String> wanted) {
        Map<String, byte[]> parts = SafeZip.entries(
                file,
                name -> name.equals(TYPES) || name.equals(DOCUMENT) || name.endsWith(".rels") || wanted.test(name));
        // once more for the names alone: the bounds above have held
        SafeZip.entries(file, name -> {
            refuseCarried(name);
            return false;
        });
        byte[] types = parts.get(TYPES);
        if (types == null || !parts.containsKey(DOCUMENT) || !text(types).contains(MAIN_TYPE)) {
            return Optional.empty();
        }
        parts.forEach((name, content) -> {
            String relations = name.endsWith(".rels") ? text(content) : "";
            // fetched by Word when the file is opened
            if (relations.contains("/attachedTemplate") || relations.contains("/oleObject")) {
                throw active();
            }
        });
        return Optional.of(parts);
    }

    private static void refuseCarried(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        boolean settings = small.contains("/printersettings"); // of the printer it was last printed on
        if (!settings
                && (small.contains("activex")
                        || small.contains("/embeddings/")
                        || RUNS.matcher(small).matches())) {
            throw active();
        }
    }

    private static FileRefused active() {
        return new FileRefused(
                "Trong tệp có nội dung tự chạy (mã lệnh, macro hoặc tệp đính kèm bên trong) nên không nhận."
                        + " Hãy bỏ nội dung đó rồi tải lên lại, hoặc in tài liệu thành PDF.");
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }
}
