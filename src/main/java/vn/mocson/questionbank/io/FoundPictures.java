package vn.mocson.questionbank.io;

import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionProblem;

/** The pictures that the questions of a file refer to, known by their first bytes and not by their names. */
final class FoundPictures {

    private static final Pattern DATA = Pattern.compile("data:[^,;]*;base64,(.*)", Pattern.DOTALL);

    /** Of one text; who has more pictures in one option means something else. */
    private static final int MAX_LOOKED_AT = 5;

    private final Map<ImageId, Picture> found = new LinkedHashMap<>();

    /** By the very bytes, so that one picture of a package is hashed once however many items show it. */
    private final Map<byte[], ImageId> known = new IdentityHashMap<>();

    /**
     * The one picture of a question or an option; what cannot be taken along is said.
     *
     * @param files the bytes behind an address in the text
     * @param where “câu hỏi”, “phương án A”
     */
    @Nullable
    ImageId of(RichText text, Function<String, Optional<byte[]>> files, String where, List<QuestionProblem> problems) {
        ImageId first = null;
        for (String address :
                text.images().stream().distinct().limit(MAX_LOOKED_AT).toList()) {
            Picture picture = data(address)
                    .or(() -> files.apply(address))
                    .flatMap(FoundPictures::picture)
                    .orElse(null);
            if (picture == null) {
                problems.add(problem("Ảnh “" + shown(address) + "” của " + where
                        + " không có trong tệp hoặc không phải PNG, JPEG, WebP; hãy thêm lại bằng tay."));
                continue;
            }
            ImageId id = known.computeIfAbsent(picture.bytes(), bytes -> picture.id());
            if (first == null) {
                first = id;
                found.put(id, picture);
            } else if (!first.equals(id)) {
                problems.add(problem("Chỉ một ảnh cho " + where + " được lấy; hãy ghép các ảnh lại."));
            }
        }
        for (String address :
                text.others().stream().distinct().limit(MAX_LOOKED_AT).toList()) {
            problems.add(problem("Tệp kèm theo “" + shown(address) + "” của " + where
                    + " không phải ảnh nên không được lấy; hãy sửa câu hỏi cho hợp."));
        }
        return first;
    }

    Map<ImageId, Picture> all() {
        return found;
    }

    private static QuestionProblem problem(String message) {
        return new QuestionProblem(ProblemCode.NOT_UNDERSTOOD, message);
    }

    private static Optional<byte[]> data(String address) {
        Matcher data = DATA.matcher(address);
        return data.matches() ? base64(data.group(1)) : Optional.empty();
    }

    static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Picture> picture(byte[] bytes) {
        if (at(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(new Picture("image/png", bytes));
        }
        if (at(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(new Picture("image/jpeg", bytes));
        }
        if (at(bytes, 0, 'R', 'I', 'F', 'F') && at(bytes, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(new Picture("image/webp", bytes));
        }
        return Optional.empty();
    }

    private static boolean at(byte[] bytes, int from, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= from + i || (bytes[from + i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** {@code cau-1.png} for an address; never a whole picture in a message. */
    private static String shown(String address) {
        String name = address.startsWith("data:") ? "data:" : address.replaceFirst("^.*/(?=.)", "");
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }

    /** The ending of a file with this picture. */
    static String ending(Picture picture) {
        return switch (picture.mediaType()) {
            case "image/jpeg" -> ".jpg";
            case "image/webp" -> ".webp";
            default -> ".png";
        };
    }
}
