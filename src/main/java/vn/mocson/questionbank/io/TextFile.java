package vn.mocson.questionbank.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.mocson.common.files.FileRefused;

/** The text of a plain text file: UTF-8, or UTF-16 that says so. */
final class TextFile {

    static final int MAX_LINE = 100_000;

    /** Also the line and page breaks that Word leaves in what is copied from it. */
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\u000B\\f\\u0085\\u2028\\u2029]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]");

    private TextFile() {}

    /**
     * In NFC with {@code \n} at the end of lines, without a byte order mark.
     *
     * @throws FileRefused where it is too large, not text, or not in one of the encodings
     */
    static String decode(byte[] bytes) {
        if (bytes.length > QuestionFiles.MAX_BYTES) {
            throw new FileRefused("Tệp lớn hơn 20 MiB. Hãy chia thành nhiều tệp nhỏ hơn.");
        }
        return normalize(decoded(bytes));
    }

    /** The same for text that came in a form field. */
    static String normalize(String raw) {
        if (raw.indexOf('\0') >= 0) {
            throw notText();
        }
        String text = LINE_END.matcher(raw).replaceAll("\n");
        int line = 0;
        int control = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line = c == '\n' ? 0 : line + 1;
            if (line > MAX_LINE) {
                throw new FileRefused("Tệp có dòng dài hơn 100.000 ký tự. Hãy kiểm tra xem có đúng là tệp câu hỏi không"
                        + " và ngắt dòng lại.");
            }
            if (Character.isISOControl(c) && c != '\t' && c != '\n') {
                control++;
            }
        }
        if (control > 10 && control > text.length() / 100) {
            throw notText();
        }
        return Normalizer.normalize(control == 0 ? text : CONTROL.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return decoded(bytes, 0, StandardCharsets.UTF_8);
    }

    private static String decoded(byte[] bytes, int from, Charset charset) {
        for (int i = from; charset.equals(StandardCharsets.UTF_8) && i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw notText();
            }
        }
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FileRefused("Tệp không phải UTF-8, hãy lưu lại với bảng mã UTF-8 rồi tải lên lần nữa.", e);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static FileRefused notText() {
        return new FileRefused("Tệp không phải là tệp văn bản. Hãy chọn đúng tệp, hoặc lưu lại dạng văn bản UTF-8.");
    }
}
