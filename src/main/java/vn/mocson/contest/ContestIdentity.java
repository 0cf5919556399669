package vn.mocson.contest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.Refusal.FieldError;

/**
 * What a contest is called, whose it is and which papers it rests on.
 *
 * @param slug its address; {@code tim-hieu-70-nam}
 * @param numeral what stands large beside the title, {@code 70 năm}; may be empty
 * @param planNumber of the kế hoạch; empty while there is none
 * @param decisionNumber of the decision that set up the organizing committee; empty while there is none
 */
public record ContestIdentity(
        String slug,
        String title,
        String numeral,
        String organizer,
        String summary,
        String planNumber,
        @Nullable LocalDate planDate,
        String decisionNumber,
        @Nullable LocalDate decisionDate,
        ContestLook look) {

    static final int LONGEST_SLUG = 80;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** The address under which contests are made. */
    private static final String NEW = "moi";

    public ContestIdentity {
        slug = slug.strip();
        title = Vietnamese.clean(title);
        numeral = Vietnamese.clean(numeral);
        organizer = Vietnamese.clean(organizer);
        summary = Vietnamese.clean(summary);
        planNumber = Vietnamese.clean(planNumber);
        decisionNumber = Vietnamese.clean(decisionNumber);
    }

    /** @throws ContestRefused with every field that is missing, too long or wrong */
    void require() {
        List<FieldError> wrong = new ArrayList<>();
        text(wrong, "title", title, 300, "Hãy ghi tên cuộc thi, tối đa 300 chữ.", true);
        text(wrong, "organizer", organizer, 300, "Hãy ghi tên đơn vị tổ chức, tối đa 300 chữ.", true);
        text(wrong, "numeral", numeral, 40, "Con số tối đa 40 chữ.", false);
        text(wrong, "summary", summary, 1000, "Lời giới thiệu tối đa 1.000 chữ.", false);
        text(wrong, "planNumber", planNumber, 60, "Số kế hoạch tối đa 60 chữ.", false);
        text(wrong, "decisionNumber", decisionNumber, 60, "Số quyết định tối đa 60 chữ.", false);
        if (slug.length() > LONGEST_SLUG || !SLUG.matcher(slug).matches() || slug.equals(NEW)) {
            wrong.add(
                    new FieldError(
                            "slug",
                            "SLUG_INVALID",
                            "Đường dẫn chỉ gồm chữ thường không dấu, số và dấu gạch nối, tối đa 80 ký tự, ví dụ tim-hieu-70-nam."));
        }
        if (!wrong.isEmpty()) {
            throw ContestRefused.fields(wrong);
        }
    }

    private static void text(
            List<FieldError> wrong, String field, String value, int longest, String sentence, boolean needed) {
        if (value.length() > longest || (needed && value.isEmpty())) {
            wrong.add(new FieldError(field, value.isEmpty() ? "REQUIRED" : "TOO_LONG", sentence));
        }
    }

    /** An address made of the title's words, without those that every contest's title has: {@code lich-su-70-nam}. */
    public static String slugOf(String title) {
        String words = Vietnamese.searchable(title)
                .replaceFirst("^cuoc thi (trac nghiem )?(truc tuyen )?(tim hieu )?(ve )?", "")
                .replace(' ', '-')
                .replaceAll("[^a-z0-9-]", "");
        if (words.length() <= 60) {
            return words;
        }
        int cut = words.lastIndexOf('-', 60);
        return words.substring(0, cut < 1 ? 60 : cut);
    }
}
