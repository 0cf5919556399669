package vn.mocson.questionbank;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mocson.common.text.Vietnamese;

/**
 * Where a question's answer can be looked up.
 *
 * @param document its title, number and date
 * @param page a page or a range of pages: {@code 45}, {@code 45-47}, {@code tập 2, 118}
 * @param quotation the passage, word for word
 * @param address a web address
 */
public record SourceReference(String document, String page, String quotation, String address) implements Serializable {

    public static final SourceReference NONE = new SourceReference("", "", "", "");

    private static final Pattern ADDRESS = Pattern.compile("[\\s;,–—-]*(https?://\\S+)\\s*$");
    private static final Pattern QUOTATION = Pattern.compile("[\\s;,–—:-]*“([^“”]+)”\\s*$");
    private static final Pattern PAGE = Pattern.compile(
            "[\\s;,–—-]*\\b(?:tr\\.|trang)\\s*((?:\\d|[ivxlc]+\\b)[\\d\\sivxlc,–-]*)$", Pattern.CASE_INSENSITIVE);

    public SourceReference {
        document = Vietnamese.clean(document);
        page = Vietnamese.clean(page);
        quotation = Vietnamese.clean(quotation);
        address = Vietnamese.clean(address);
    }

    public static final int MAX_DOCUMENT = 500;
    public static final int MAX_PAGE = 60;
    public static final int MAX_QUOTATION = 2000;
    public static final int MAX_ADDRESS = 1000;

    private static final int LONGEST_LINE = MAX_DOCUMENT + MAX_PAGE + MAX_QUOTATION + MAX_ADDRESS;

    boolean tooLong() {
        return document.length() > MAX_DOCUMENT
                || page.length() > MAX_PAGE
                || quotation.length() > MAX_QUOTATION
                || address.length() > MAX_ADDRESS;
    }

    /** Something to look it up by: a document or an address. */
    public boolean given() {
        return !document.isEmpty() || !address.isEmpty();
    }

    /** In one line as people write it: {@code Lịch sử Đảng bộ tỉnh, tr. 45: “…” – https://…}. */
    public String oneLine() {
        StringBuilder line = new StringBuilder(document);
        if (!page.isEmpty()) {
            line.append(line.isEmpty() ? "" : ", ").append("tr. ").append(page);
        }
        if (!quotation.isEmpty()) {
            line.append(line.isEmpty() ? "" : ": ")
                    .append('“')
                    .append(quotation)
                    .append('”');
        }
        if (!address.isEmpty()) {
            line.append(line.isEmpty() ? "" : " – ").append(address);
        }
        return line.toString();
    }

    /** Takes apart what {@link #oneLine} wrote, or a person: what is not recognized stays in the document. */
    public static SourceReference parse(String line) {
        String rest = Vietnamese.clean(line);
        if (rest.length() > LONGEST_LINE) {
            return new SourceReference(rest, "", "", ""); // too long to be kept in any case
        }
        String address = "";
        String quotation = "";
        String page = "";
        Matcher found = ADDRESS.matcher(rest);
        if (found.find()) {
            address = found.group(1);
            rest = rest.substring(0, found.start());
        }
        found = QUOTATION.matcher(rest);
        if (found.find()) {
            quotation = found.group(1);
            rest = rest.substring(0, found.start());
        }
        found = PAGE.matcher(rest);
        if (found.find()) {
            page = found.group(1);
            rest = rest.substring(0, found.start());
        }
        return new SourceReference(rest, page, quotation, address);
    }
}
