package vn.mocson.common.paper;

/** What both kinds of file can hold. */
final class PaperText {

    private PaperText() {}

    /** Without the characters that XML 1.0 has no place for: controls, halves of pairs, two that are none. */
    static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
