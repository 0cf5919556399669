package vn.mocson.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.support.TicketDraft;
import vn.mocson.support.TicketKind;
import vn.mocson.support.TicketPlace;

/**
 * The form “báo lỗi” as it was typed so far. Its fields have the names of the addresses: {@code viec}, {@code noi-dung},
 * {@code lien-he}, {@code ma-phieu}, {@code trang}, {@code loi}, {@code khoa}; {@code website} must stay empty, only
 * machines fill it in.
 */
record TicketForm(
        String kind, String story, String contact, String receiptCode, String place, String trouble, UUID key) {

    /** The order is that of the page. */
    private static final Map<String, String> NAMES =
            Map.of("kind", "viec", "story", "noi-dung", "contact", "lien-he", "receiptCode", "ma-phieu");

    static TicketForm empty(String place, String trouble) {
        TicketKind suggested = TicketWords.suggested(place(place));
        return new TicketForm(suggested == null ? "" : suggested.name(), "", "", "", place, trouble, UUID.randomUUID());
    }

    static TicketForm sent(Map<String, String> fields) {
        return new TicketForm(
                field(fields, "viec"),
                field(fields, "noi-dung"),
                field(fields, "lien-he"),
                field(fields, "ma-phieu"),
                field(fields, "trang"),
                field(fields, "loi"),
                key(field(fields, "khoa")));
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    /** A key that no form of ours carries is as good as none. */
    private static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private @Nullable TicketKind chosen() {
        for (TicketKind each : TicketKind.values()) {
            if (each.name().equals(kind)) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable TicketPlace place(String text) {
        for (TicketPlace each : TicketPlace.values()) {
            if (each.name().equals(text.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        return null;
    }

    /** @throws InvalidFields with a sentence for every field that is wrong */
    TicketDraft draft(String device) {
        return TicketDraft.of(chosen(), story, contact, receiptCode, place(place), trouble, device, key);
    }

    /** @param refusal of what was sent; null where the form is fresh */
    String page(ContestDefinition contest, @Nullable Refusal refusal) {
        List<Refusal.FieldError> errors = refusal == null ? List.of() : refusal.fieldErrors();
        Map<String, String> byField = new HashMap<>();
        errors.forEach(error -> byField.putIfAbsent(error.field(), error.message()));
        String action = LightFrame.html(ContestAddress.door(contest) + "/bao-loi");
        StringBuilder page = new StringBuilder("<h1>Báo lỗi</h1>");
        page.append(
                "<p class=\"lead\">Kể lại việc đã xảy ra, Tổ Thư ký sẽ xem và trả lời. Gửi xong sẽ có một số phiếu để"
                        + " xem trả lời. Những câu trả lời đã lưu của bài thi không bị ảnh hưởng.</p>");
        if (refusal != null) {
            page.append(summary(refusal, errors));
        }
        page.append("<form method=\"post\" action=\"")
                .append(action)
                .append("\" class=\"card\" accept-charset=\"utf-8\">");
        page.append(kinds(byField.get("kind")));
        page.append(field(
                "story",
                "Kể lại ngắn gọn",
                "Đang làm gì, thấy gì trên màn hình. Không viết mã PIN vào đây.",
                byField,
                "<textarea id=\"%s\" name=\"%s\" rows=\"5\" maxlength=\"" + TicketDraft.LONGEST_STORY + "\"%s>" + "\n"
                        + LightFrame.html(story).replace("%", "%%") + "</textarea>"));
        page.append(field(
                "contact",
                "Số điện thoại hoặc thư điện tử (không bắt buộc)",
                "Chỉ dùng để trả lời phiếu này, không đưa vào danh sách nào khác. Đã ghi thì khi xem trả lời cần nhập lại; để trống thì chỉ cần số phiếu.",
                byField,
                input(contact, 120, "tel")));
        page.append(field(
                "receiptCode",
                "Mã phiếu nộp bài, nếu có (không bắt buộc)",
                "Ví dụ AB2CD-EF3GH, ở trang hiện ra sau khi nộp bài.",
                byField,
                input(receiptCode, 20, "off")));
        page.append("<p class=\"trap\" aria-hidden=\"true\"><label for=\"website\">Để trống ô này</label>"
                + "<input id=\"website\" name=\"website\" tabindex=\"-1\" autocomplete=\"off\"></p>");
        hidden(page, "khoa", key.toString());
        TicketPlace from = place(place);
        String known = TicketDraft.known(trouble);
        if (from != null) {
            hidden(page, "trang", from.name());
        }
        if (known != null) {
            hidden(page, "loi", known);
        }
        page.append("<p class=\"hint\">Gửi kèm: ");
        if (from != null) {
            page.append(TicketWords.place(from)).append(", ");
        }
        if (known != null) {
            page.append("mã sự cố ").append(LightFrame.html(known)).append(", ");
        }
        page.append("tên trình duyệt của máy. Phiếu được xóa 90 ngày sau khi cuộc thi kết thúc.</p>");
        page.append("<button class=\"button primary\">Gửi báo lỗi</button></form>");
        page.append("<h2>Đã có số phiếu?</h2><form method=\"get\" action=\"")
                .append(action)
                .append(
                        "/tra-cuu\" class=\"card\"><p><label for=\"so\">Số phiếu báo lỗi</label><span class=\"hint\" id=\"so-hint\">"
                                + "Ví dụ BL-4F7K2M</span><input id=\"so\" name=\"so\" aria-describedby=\"so-hint\" autocomplete=\"off\""
                                + " autocapitalize=\"characters\" maxlength=\"20\" required></p>"
                                + "<button class=\"button\">Xem trả lời</button></form>");
        return page.toString();
    }

    private static String summary(Refusal refusal, List<Refusal.FieldError> errors) {
        StringBuilder summary = new StringBuilder("<div class=\"note wrong\" role=\"alert\" tabindex=\"-1\">");
        if (errors.isEmpty()) {
            return summary.append("<p>")
                    .append(LightFrame.html(refusal.detail()))
                    .append("</p></div>")
                    .toString();
        }
        summary.append("<p>Chưa gửi được. Hãy sửa các mục sau rồi bấm “Gửi báo lỗi”:</p><ul>");
        errors.forEach(error -> summary.append("<li><a href=\"#")
                .append(NAMES.getOrDefault(error.field(), ""))
                .append("\">")
                .append(LightFrame.html(error.message()))
                .append("</a></li>"));
        return summary.append("</ul></div>").toString();
    }

    private String kinds(@Nullable String error) {
        StringBuilder kinds = new StringBuilder("<fieldset id=\"viec\"><legend>Việc gì đã xảy ra?</legend>");
        if (error != null) {
            kinds.append("<p class=\"error\">").append(LightFrame.html(error)).append("</p>");
        }
        for (TicketKind each : TicketKind.values()) {
            kinds.append("<label class=\"choice\"><input type=\"radio\" name=\"viec\" value=\"")
                    .append(each.name())
                    .append(each.name().equals(kind) ? "\" checked>" : "\">")
                    .append("<span>")
                    .append(TicketWords.kind(each))
                    .append("</span></label>");
        }
        return kinds.append("</fieldset>").toString();
    }

    private static String input(String value, int longest, String autocomplete) {
        return "<input id=\"%s\" name=\"%s\" maxlength=\"" + longest + "\" autocomplete=\"" + autocomplete
                + "\"%s value=\"" + LightFrame.html(value).replace("%", "%%") + "\">";
    }

    /** @param control a format that takes the name twice and the attributes that tie it to its hint and error */
    private static String field(String field, String label, String hint, Map<String, String> errors, String control) {
        String name = NAMES.getOrDefault(field, field);
        String error = errors.get(field);
        String ties = " aria-describedby=\"" + name + "-hint"
                + (error == null ? "\"" : " " + name + "-error\" aria-invalid=\"true\"");
        return "<p><label for=\"" + name + "\">" + label + "</label><span class=\"hint\" id=\"" + name + "-hint\">"
                + hint
                + "</span>"
                + (error == null
                        ? ""
                        : "<span class=\"error\" id=\"" + name + "-error\">" + LightFrame.html(error) + "</span>")
                + control.formatted(name, name, ties) + "</p>";
    }

    private static void hidden(StringBuilder page, String name, String value) {
        page.append("<input type=\"hidden\" name=\"")
                .append(name)
                .append("\" value=\"")
                .append(LightFrame.html(value))
                .append("\">");
    }

    @Override
    public String toString() {
        return "TicketForm[…]";
    }
}
