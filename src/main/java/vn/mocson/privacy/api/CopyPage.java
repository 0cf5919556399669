package vn.mocson.privacy.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.privacy.DataCopy;

/** A copy of somebody's data as one file that opens everywhere: no script, nothing to be fetched, printable. */
final class CopyPage {

    private static final Map<String, String> STATES =
            Map.of("OPEN", "Đang làm", "SUBMITTED", "Đã nộp", "EXPIRED", "Hết giờ, tự nộp", "VOID", "Không được tính");

    private static final Map<String, String> KINDS = Map.of(
            "EXPORT", "Tải bản sao dữ liệu",
            "NAME", "Đổi đồng ý công bố họ tên",
            "ASK", "Hỏi về dữ liệu",
            "CORRECT", "Sửa hồ sơ",
            "WITHDRAW", "Rút đồng ý xử lý dữ liệu",
            "DELETE", "Xóa dữ liệu");

    private static final Map<String, String> REQUEST_STATES = Map.of(
            "NEW", "Chờ trả lời",
            "ANSWERED", "Đã trả lời, chờ thực hiện",
            "DONE", "Đã xong",
            "REFUSED", "Bị từ chối",
            "TAKEN_BACK", "Đã rút lại");

    private static final Map<String, String> ACTS = Map.of(
            "CORRECTED", "Sửa hồ sơ",
            "PIN_RESET", "Cấp mã PIN mới",
            "TRAIL_READ", "Xem bài làm",
            "MERGED", "Gộp hồ sơ");

    private CopyPage() {}

    static String of(DataCopy copy) {
        StringBuilder html = new StringBuilder("""
                <!doctype html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Dữ liệu của tôi – %s</title>
                <style>
                body{max-width:46rem;margin:0 auto;padding:1.5rem 1rem;font:1.0625rem/1.55 system-ui,sans-serif;color:#1e1b18;background:#fff}
                h1{font-size:1.75rem;line-height:1.25;margin:0 0 .25rem}
                h2{font-size:1.25rem;margin:2rem 0 .5rem;border-top:2px solid #a61b29;padding-top:.75rem}
                h3{font-size:1.0625rem;margin:1.25rem 0 .25rem}
                dl{margin:0}dl div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;padding:.35rem 0;border-bottom:1px solid #e4dac8}
                dt{color:#5c534a}dd{margin:0;overflow-wrap:anywhere}
                ol{padding-left:1.5rem}li{margin:.35rem 0}.quiet{color:#5c534a}pre{white-space:pre-wrap;font:inherit}
                @media(max-width:30rem){dl div{grid-template-columns:1fr}}
                </style>
                </head>
                <body>
                <h1>Dữ liệu của tôi</h1>
                <p>%s<br><span class="quiet">%s; bản sao lập lúc %s</span></p>
                """.formatted(
                        text(copy.contest()), text(copy.contest()), text(copy.organizer()), minute(copy.madeAt())));
        person(html, copy);
        copy.attempts().forEach(attempt -> attempt(html, attempt));
        if (!copy.places().isEmpty()) {
            html.append("<h2>Thứ hạng</h2><dl>");
            copy.places()
                    .forEach(place -> fact(
                            html,
                            place.round(),
                            "Hạng " + Vietnamese.number(place.rank()) + " trên " + Vietnamese.number(place.of())
                                    + " người"));
            html.append("</dl>");
        }
        if (!copy.certificates().isEmpty()) {
            html.append("<h2>Giấy chứng nhận</h2><dl>");
            copy.certificates()
                    .forEach(each -> fact(
                            html,
                            each.number(),
                            (each.prize().isEmpty() ? "Tham gia" : each.prize())
                                    + (each.round().isEmpty() ? "" : ", " + each.round()) + ", cấp ngày "
                                    + VietnamTime.date(each.issuedOn())
                                    + (each.revokedAt() == null ? "" : ", đã thu hồi")));
            html.append("</dl>");
        }
        requests(html, copy.requests());
        return html.append("</body>\n</html>\n").toString();
    }

    private static void person(StringBuilder html, DataCopy copy) {
        DataCopy.Person person = copy.person();
        html.append("<h2>Hồ sơ</h2><dl>");
        fact(html, "Họ và tên", person.fullName());
        fact(html, "Ngày sinh", VietnamTime.date(person.dateOfBirth()));
        fact(html, "Số điện thoại", person.phone());
        fact(html, "Đơn vị", person.unit());
        factUnlessEmpty(html, "Thành phần", person.occupation());
        fact(html, "Trong danh sách dự thi", person.onListOfMembers() ? "Có" : "Không");
        fact(html, "Giờ làm bài được thêm", person.extraMinutes() + " phút");
        fact(html, "Đăng ký lúc", minute(person.registeredAt()));
        fact(html, "Mã hồ sơ", person.id());
        html.append("</dl><h2>Đồng ý xử lý dữ liệu</h2><dl>");
        DataCopy.Consent consent = copy.consent();
        fact(html, "Đồng ý lúc", minute(consent.givenAt()));
        fact(html, "Bản nội dung", consent.version());
        fact(html, "Công bố họ tên", consent.publishName() ? "Đồng ý" : "Không đồng ý");
        consent.changes()
                .forEach(change -> fact(
                        html,
                        "Thay đổi lúc " + minute(change.at()),
                        change.publishName() ? "Đồng ý công bố họ tên" : "Rút đồng ý công bố họ tên"));
        fact(html, "Lưu đến hết ngày", date(copy.keptUntil()));
        html.append("</dl>");
        if (!consent.text().isEmpty()) {
            html.append("<details><summary>Nội dung đã đồng ý</summary><pre>")
                    .append(text(consent.text()))
                    .append("</pre></details>");
        }
        acts(html, copy.acts());
    }

    private static void acts(StringBuilder html, List<DataCopy.HouseAct> acts) {
        if (acts.isEmpty()) {
            return;
        }
        html.append("<h2>Ban Tổ chức đã làm với hồ sơ</h2><dl>");
        for (DataCopy.HouseAct act : acts) {
            String change = act.before().isEmpty() ? act.after() : act.before() + " → " + act.after();
            fact(
                    html,
                    minute(act.at()),
                    ACTS.getOrDefault(act.kind(), act.kind()) + (change.isEmpty() ? "" : ": " + change));
        }
        html.append("</dl>");
    }

    private static void attempt(StringBuilder html, DataCopy.Attempt attempt) {
        html.append("<h2>")
                .append(text(attempt.round()))
                .append(", lượt ")
                .append(attempt.number())
                .append("</h2><dl>");
        fact(html, "Trạng thái", STATES.getOrDefault(attempt.state(), attempt.state()));
        fact(html, "Bắt đầu", VietnamTime.second(attempt.startedAt()));
        if (attempt.submittedAt() != null) {
            fact(html, "Nộp bài", VietnamTime.second(attempt.submittedAt()));
        }
        if (attempt.correct() != null) {
            fact(html, "Kết quả", "Đúng " + attempt.correct() + " trên " + attempt.questions() + " câu");
        }
        if (attempt.prediction() != null) {
            fact(html, "Số dự đoán", attempt.prediction().toPlainString());
        }
        if (attempt.receiptCode() != null) {
            fact(html, "Mã phiếu nộp bài", attempt.receiptCode());
            fact(html, "Chuỗi đối chiếu", String.valueOf(attempt.receiptHash()));
        }
        if (attempt.deviceMark() != null) {
            fact(html, "Dấu của trình duyệt (chỉ để biết bài nào làm trên cùng một máy)", attempt.deviceMark());
        }
        html.append("</dl>");
        if (!attempt.answers().isEmpty()) {
            html.append("<h3>Đã trả lời</h3><ol>");
            for (DataCopy.Answer answer : attempt.answers()) {
                html.append("<li>")
                        .append(text(answer.question()))
                        .append("<br><strong>")
                        .append(
                                answer.chosen().isEmpty()
                                        ? "Không chọn"
                                        : answer.chosen().stream()
                                                .map(CopyPage::text)
                                                .collect(Collectors.joining("; ")))
                        .append("</strong></li>");
            }
            html.append("</ol>");
        }
    }

    private static void requests(StringBuilder html, List<DataCopy.Request> requests) {
        html.append("<h2>Yêu cầu về dữ liệu</h2>");
        for (DataCopy.Request request : requests) {
            html.append("<h3>")
                    .append(text(KINDS.getOrDefault(request.kind(), request.kind())))
                    .append("</h3><dl>");
            fact(html, "Gửi lúc", minute(request.madeAt()));
            fact(html, "Trạng thái", REQUEST_STATES.getOrDefault(request.state(), request.state()));
            factUnlessEmpty(html, "Nội dung", request.words());
            factUnlessEmpty(html, "Trả lời", request.answer());
            factUnlessEmpty(html, "Kết quả", request.outcome());
            html.append("</dl>");
        }
    }

    private static void factUnlessEmpty(StringBuilder html, String name, String value) {
        if (!value.isEmpty()) {
            fact(html, name, value);
        }
    }

    private static void fact(StringBuilder html, String name, String value) {
        html.append("<div><dt>")
                .append(text(name))
                .append("</dt><dd>")
                .append(text(value))
                .append("</dd></div>");
    }

    private static String minute(Instant at) {
        return VietnamTime.minute(at);
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "chưa xác định" : VietnamTime.date(date);
    }

    private static String text(String plain) {
        return HtmlUtils.htmlEscape(plain, "UTF-8");
    }
}
