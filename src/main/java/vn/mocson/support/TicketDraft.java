package vn.mocson.support;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.Refusal;

/**
 * A report as it was sent, cleaned and within its bounds.
 *
 * @param story in the reporter's words; may be empty where the kind says it all
 * @param contact a telephone number or an e-mail address, only to answer; may be empty
 * @param receiptCode of the attempt it is about; may be empty
 * @param trouble the stable code of the refusal it was started from
 * @param device what the browser calls itself
 * @param formKey of the form it came from: sent twice, it is one ticket
 */
public record TicketDraft(
        TicketKind kind,
        String story,
        String contact,
        String receiptCode,
        @Nullable TicketPlace place,
        @Nullable String trouble,
        String device,
        UUID formKey) {

    /** In characters. */
    public static final int LONGEST_STORY = 1000;

    private static final int LONGEST_CONTACT = 120;
    private static final int LONGEST_DEVICE = 200;
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9]{9,12}");
    private static final Pattern RECEIPT = Pattern.compile("[A-Z0-9][A-Z0-9-]{4,18}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    private static final Pattern STATUS = Pattern.compile("HTTP_[0-9]{3}");
    /** The door's own words for what went wrong. Anything else is dropped, so that an address cannot carry a name. */
    private static final Set<String> TROUBLES = Set.of(
            "OFFLINE",
            "INTERNAL",
            "NOT_FOUND",
            "RATE_LIMITED",
            "QUEUED",
            "VALIDATION",
            "PHONE_TAKEN",
            "NOT_ELIGIBLE",
            "REGISTRATION_CLOSED",
            "BAD_CREDENTIALS",
            "LOCKED_OUT",
            "UNAUTHENTICATED",
            "ROUND_NOT_OPEN",
            "ATTEMPTS_EXHAUSTED",
            "COOLDOWN",
            "ATTEMPT_CLOSED",
            "LEADERBOARD_HIDDEN");

    /** @throws InvalidFields with a sentence for every field that is wrong */
    public static TicketDraft of(
            @Nullable TicketKind kind,
            String story,
            String contact,
            String receiptCode,
            @Nullable TicketPlace place,
            String trouble,
            String device,
            UUID formKey) {
        List<Refusal.FieldError> errors = new ArrayList<>();
        String told = lines(story);
        String reach = Vietnamese.clean(CONTROL.matcher(contact).replaceAll(""));
        String receipt = Vietnamese.clean(receiptCode).toUpperCase(Locale.ROOT);
        if (kind == null) {
            errors.add(error("kind", "REQUIRED", "Hãy chọn việc đã xảy ra trong danh sách."));
        }
        if (told.length() > LONGEST_STORY) {
            errors.add(error("story", "TOO_LONG", "Phần kể lại dài quá 1.000 ký tự. Hãy viết ngắn hơn."));
        }
        if (kind == TicketKind.OTHER && told.isEmpty()) {
            errors.add(error("story", "REQUIRED", "Hãy viết vài chữ về việc đã xảy ra."));
        }
        if (!reach.isEmpty() && !isContact(reach)) {
            errors.add(error(
                    "contact",
                    "WRONG",
                    "Hãy viết một số điện thoại hoặc một địa chỉ thư điện tử, hoặc để trống ô này."));
        }
        if (!receipt.isEmpty() && !RECEIPT.matcher(receipt).matches()) {
            errors.add(error(
                    "receiptCode",
                    "WRONG",
                    "Hãy viết mã phiếu đúng như trên phiếu nộp bài, ví dụ AB2CD-EF3GH, hoặc để trống ô này."));
        }
        if (kind == null || !errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        String browser = Vietnamese.clean(CONTROL.matcher(device).replaceAll(""));
        return new TicketDraft(
                kind,
                told,
                reach,
                receipt,
                place,
                known(trouble),
                browser.substring(0, Math.min(browser.length(), LONGEST_DEVICE)),
                formKey);
    }

    /** The code where it is one of ours. */
    public static @Nullable String known(String trouble) {
        return TROUBLES.contains(trouble) || STATUS.matcher(trouble).matches() ? trouble : null;
    }

    private static Refusal.FieldError error(String field, String code, String message) {
        return new Refusal.FieldError(field, code, message);
    }

    private static boolean isContact(String text) {
        return text.length() <= LONGEST_CONTACT
                && (MAIL.matcher(text).matches()
                        || TELEPHONE.matcher(text.replaceAll("[ .()-]", "")).matches());
    }

    /** NFC, one kind of line end, nothing invisible. */
    private static String lines(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n");
        return CONTROL.matcher(composed).replaceAll("").strip();
    }

    /** For the search of the house: without tone marks. */
    String searchKey(TicketNumber number) {
        return Vietnamese.searchable(number + " " + story + " " + contact + " " + receiptCode);
    }

    @Override
    public String toString() {
        return "TicketDraft[" + kind + "…]";
    }
}
