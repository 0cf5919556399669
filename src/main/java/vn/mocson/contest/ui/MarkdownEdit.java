package vn.mocson.contest.ui;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A text and what is selected in it; each act gives the text as it is after it, with the next selection.
 *
 * @param from where the selection begins, in characters
 * @param to where it ends; where the cursor stands if nothing is selected
 */
record MarkdownEdit(String text, int from, int to) {

    private static final String TABLE = """
            | Nội dung | Thời gian |
            | --- | --- |
            | … | … |
            """;

    MarkdownEdit {
        from = Math.clamp(from, 0, text.length());
        to = Math.clamp(to, from, text.length());
    }

    private String selected() {
        return text.substring(from, to);
    }

    private MarkdownEdit replaced(int start, int end, String by, int newFrom, int newTo) {
        return new MarkdownEdit(text.substring(0, start) + by + text.substring(end), newFrom, newTo);
    }

    /** Around the selection; around a word to be written over where nothing is selected. */
    MarkdownEdit bold() {
        String words = selected().isEmpty() ? "chữ đậm" : selected();
        if (words.length() > 4 && words.startsWith("**") && words.endsWith("**")) {
            String plain = words.substring(2, words.length() - 2);
            return replaced(from, to, plain, from, from + plain.length());
        }
        return replaced(from, to, "**" + words + "**", from + 2, from + 2 + words.length());
    }

    /** The lines of the selection become headings; those that are become plain again. */
    MarkdownEdit heading() {
        return lines("## ");
    }

    MarkdownEdit list() {
        return lines("- ");
    }

    private MarkdownEdit lines(String mark) {
        int start = text.lastIndexOf('\n', from - 1) + 1;
        int end = text.indexOf('\n', to) < 0 ? text.length() : text.indexOf('\n', to);
        String[] all = text.substring(start, end).split("\n", -1);
        boolean marked = Arrays.stream(all).filter(line -> !line.isBlank()).allMatch(line -> line.startsWith(mark))
                && Arrays.stream(all).anyMatch(line -> !line.isBlank());
        String changed = Arrays.stream(all)
                .map(line -> marked
                        ? line.startsWith(mark) ? line.substring(mark.length()) : line
                        : line.isBlank() && all.length > 1 ? line : mark + line)
                .collect(Collectors.joining("\n"));
        return replaced(
                start, end, changed, all.length == 1 ? start + changed.length() : start, start + changed.length());
    }

    /** The selection becomes the words of a link, whose address is selected to be written over. */
    MarkdownEdit link() {
        String words = selected().isEmpty() ? "chữ của liên kết" : selected();
        int address = from + words.length() + 3;
        return replaced(from, to, "[" + words + "](https://)", address, address + "https://".length());
    }

    MarkdownEdit table() {
        return block(TABLE.stripTrailing());
    }

    /** @param address of a picture that is kept here */
    MarkdownEdit picture(String address) {
        String words = selected().isEmpty() ? "Mô tả hình" : selected().replace('\n', ' ');
        MarkdownEdit done = block("![" + words + "](" + address + ")");
        int start = done.text.indexOf("![", Math.max(0, done.to - words.length() - address.length() - 5)) + 2;
        return new MarkdownEdit(done.text, start, start + words.length());
    }

    /** @param name of the document, which becomes the words of the link */
    MarkdownEdit document(String name, String address) {
        String words = selected().isEmpty() ? name.replaceAll("[\\[\\]]", "") : selected();
        String link = "[" + words + "](" + address + ")";
        return replaced(from, to, link, from + link.length(), from + link.length());
    }

    /** In a paragraph of its own, in place of the selection. */
    private MarkdownEdit block(String block) {
        String before = text.substring(0, from).stripTrailing();
        String after = text.substring(to).stripLeading();
        String whole = (before.isEmpty() ? "" : before + "\n\n") + block;
        return new MarkdownEdit(whole + "\n" + (after.isEmpty() ? "" : "\n" + after), whole.length(), whole.length());
    }
}
