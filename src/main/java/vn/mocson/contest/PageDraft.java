package vn.mocson.contest;

import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page as somebody wants it to read. Valid when born: title and body are in NFC, without control characters and not
 * longer than they may be.
 *
 * @param body Markdown
 * @param dated of a piece of news; null for every other page
 */
public record PageDraft(
        String page, String title, String body, @Nullable LocalDate dated) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_BODY = 100_000;

    /** @throws PageRefused where something is missing or too long */
    public PageDraft {
        if (!PageKind.allows(page)) {
            throw PageRefused.noSuchPage();
        }
        title = clean(title).replace('\n', ' ').strip();
        body = clean(body);
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw PageRefused.title();
        }
        if (body.length() > LONGEST_BODY) {
            throw PageRefused.tooLong();
        }
        if (PageKind.of(page) == PageKind.NEWS && dated == null) {
            throw PageRefused.dateMissing();
        }
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }
}
