package vn.mocson.questionbank.io;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads question files. Needs neither Spring nor a database. */
public final class QuestionFiles {

    /** 20 MiB. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /** Reads one format; the bytes are no larger than {@link #MAX_BYTES}. */
    @FunctionalInterface
    interface Reader {
        ImportedFile read(byte[] bytes);
    }

    private static final Map<QuestionFormat, Reader> READERS = Map.of();

    private QuestionFiles() {}

    /**
     * @param name the file's name, whose ending is only a hint
     * @param format null to find it out
     * @throws FileRefused where nothing of it may be imported
     */
    public static ImportedFile read(byte[] bytes, String name, @Nullable QuestionFormat format) {
        if (bytes.length > MAX_BYTES) {
            throw new FileRefused("Tệp lớn hơn 20 MiB. Hãy chia thành nhiều tệp nhỏ hơn.");
        }
        Reader reader = format == null ? null : READERS.get(format);
        if (reader == null) {
            throw new FileRefused("Chưa nhận ra định dạng của tệp “" + name + "”.");
        }
        return reader.read(bytes);
    }
}
