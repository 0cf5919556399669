package vn.mocson.common.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Opens Office files and other packages that strangers made: what they hold is counted while it is inflated. */
public final class SafeZip {

    public static final int MAX_ENTRIES = 2_000;
    public static final long MAX_INFLATED = 200L * 1024 * 1024;
    public static final int MAX_RATIO = 100;

    /** Below this size an entry may be packed as tightly as it likes: a sheet of blanks is no attack. */
    public static final long RATIO_COUNTS_FROM = 1024 * 1024;

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int CONTENT_TYPES_MAX = 1024 * 1024;
    private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    private static final int END_RECORD = 22;
    private static final int MAX_COMMENT = 0xFFFF;

    private SafeZip() {}

    /**
     * Every file of the package by its name, in order, folders left out.
     *
     * @throws FileRefused where any of it is beyond the bounds, damaged, encrypted or carries macros
     */
    public static Map<String, byte[]> entries(byte[] bytes) {
        return entries(bytes, name -> true);
    }

    /** The same with only the wanted entries kept; the others are checked all the same. */
    public static Map<String, byte[]> entries(byte[] bytes, Predicate<String> wanted) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        walk(bytes, wanted, entries::put);
        return entries;
    }

    /** For a caller who hands the bytes on to a library; keeps nothing in memory. */
    public static void check(byte[] bytes) {
        walk(bytes, name -> false, (name, content) -> {});
    }

    /** Whether it begins like a package, whatever its name says. */
    public static boolean looksLikeOne(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Whether it is one of the compound files in which Office kept everything before 2007, and keeps what has a password. */
    public static boolean looksLikeOldOffice(byte[] bytes) {
        for (int i = 0; i < OLE.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != OLE[i]) {
                return false;
            }
        }
        return true;
    }

    private static void walk(byte[] bytes, Predicate<String> wanted, BiConsumer<String, byte[]> sink) {
        if (looksLikeOldOffice(bytes)) {
            throw new FileRefused("Tệp ở dạng Office cũ (.doc, .xls) hoặc có mật khẩu. Hãy bỏ mật khẩu và lưu lại dạng"
                    + " .docx/.xlsx rồi tải lên lần nữa.");
        }
        if (!looksLikeOne(bytes)) {
            throw new FileRefused(
                    "Tệp không phải là tệp .docx, .xlsx hoặc gói .zip, hoặc phần đầu tệp đã hỏng. Hãy mở tệp bằng"
                            + " phần mềm đã tạo ra nó và lưu lại.");
        }
        int expected = entriesAtTheEnd(bytes);
        if (expected > MAX_ENTRIES) {
            throw tooManyEntries();
        }
        try (ZipArchiveInputStream zip =
                new ZipArchiveInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.name(), true)) {
            int read = new Walk(zip, wanted, sink).all();
            // A reader of the directory and a reader of the stream must see the same package.
            if (read != expected) {
                throw damaged(null);
            }
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static int entriesAtTheEnd(byte[] bytes) {
        int last = bytes.length - END_RECORD;
        for (int at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return (bytes[at + 10] & 0xFF) | (bytes[at + 11] & 0xFF) << 8;
            }
        }
        throw damaged(null);
    }

    private static final class Walk {

        private final ZipArchiveInputStream zip;
        private final Predicate<String> wanted;
        private final BiConsumer<String, byte[]> sink;
        private final Set<String> names = new HashSet<>();
        private final byte[] buffer = new byte[64 * 1024];
        private long inflated;

        Walk(ZipArchiveInputStream zip, Predicate<String> wanted, BiConsumer<String, byte[]> sink) {
            this.zip = zip;
            this.wanted = wanted;
            this.sink = sink;
        }

        int all() throws IOException {
            int count = 0;
            for (ZipArchiveEntry entry = next(); entry != null; entry = next()) {
                if (++count > MAX_ENTRIES) {
                    throw tooManyEntries();
                }
                String name = safeName(entry);
                if (!entry.isDirectory()) {
                    one(entry, name);
                }
            }
            return count;
        }

        private @Nullable ZipArchiveEntry next() throws IOException {
            try {
                return zip.getNextEntry();
            } catch (RuntimeException | LinkageError e) {
                throw stumbled(e);
            }
        }

        private int read() throws IOException {
            try {
                return zip.read(buffer);
            } catch (RuntimeException | LinkageError e) {
                throw stumbled(e);
            }
        }

        /** Some damage names a way of packing (Zstandard, XZ) that the reader knows and has no code for. */
        private static IOException stumbled(Throwable cause) {
            return new IOException(cause);
        }

        private void one(ZipArchiveEntry entry, String name) throws IOException {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new FileRefused("Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi tải lên lần nữa.");
            }
            if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                throw macros();
            }
            if (!zip.canReadEntryData(entry)) {
                throw damaged(null);
            }
            boolean types = name.equals(CONTENT_TYPES);
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            boolean keep = types || wanted.test(name);
            long size = 0;
            for (int n = read(); n >= 0; n = read()) {
                size += n;
                inflated += n;
                if (inflated > MAX_INFLATED
                        || size > RATIO_COUNTS_FROM && size > MAX_RATIO * Math.max(1, zip.getCompressedCount())) {
                    throw bomb();
                }
                if (keep) {
                    kept.write(buffer, 0, n);
                }
            }
            if (types) {
                refuseMacroTypes(kept.toByteArray());
            }
            if (wanted.test(name)) {
                sink.accept(name, kept.toByteArray());
            }
        }

        private String safeName(ZipArchiveEntry entry) {
            String name = entry.getName().replace('\\', '/');
            boolean outside = name.startsWith("/") || name.indexOf('\0') >= 0 || name.matches("[A-Za-z]:.*");
            for (String part : name.split("/", -1)) {
                outside |= part.equals("..");
            }
            if (outside || name.isEmpty() || name.length() > 1000) {
                throw new FileRefused(
                        "Gói chứa tên tệp không hợp lệ (đường dẫn tuyệt đối hoặc có “..”), nên không được chấp nhận.");
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw damaged(null);
            }
            return name;
        }
    }

    private static void refuseMacroTypes(byte[] types) {
        if (types.length > CONTENT_TYPES_MAX) {
            throw bomb();
        }
        String text = new String(types, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (text.contains("macroenabled") || text.contains("vbaproject")) {
            throw macros();
        }
    }

    private static FileRefused bomb() {
        return new FileRefused(
                "Tệp bung ra quá lớn so với kích thước của nó (tệp nén độc hại hoặc bị hỏng), nên không được đọc.");
    }

    private static FileRefused tooManyEntries() {
        return new FileRefused("Gói chứa quá nhiều tệp (hơn " + MAX_ENTRIES + "). Hãy chia thành nhiều gói nhỏ hơn.");
    }

    private static FileRefused macros() {
        return new FileRefused(
                "Tệp có macro (.docm, .xlsm) nên không được chấp nhận. Hãy lưu lại dạng .docx/.xlsx không có macro.");
    }

    private static FileRefused damaged(@Nullable Exception cause) {
        String message = "Tệp bị cắt cụt hoặc hỏng nên không mở được. Hãy tải lại tệp gốc hoặc mở ra và lưu lại.";
        return cause == null ? new FileRefused(message) : new FileRefused(message, cause);
    }
}
