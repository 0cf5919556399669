package vn.mocson.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.NotFound;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.support.SupportService;
import vn.mocson.support.TicketNumber;
import vn.mocson.support.TicketRefused;
import vn.mocson.support.TicketStatus;

/** “Báo lỗi”: the form, which needs no script, and the page where a ticket's answer is read. */
@Controller
class TicketPages {

    private final ContestService contests;
    private final SupportService support;

    TicketPages(ContestService contests, SupportService support) {
        this.contests = contests;
        this.support = support;
    }

    @GetMapping("/thi/{slug}/bao-loi")
    ResponseEntity<byte[]> form(
            @PathVariable String slug,
            @RequestParam(name = "trang", defaultValue = "") String place,
            @RequestParam(name = "loi", defaultValue = "") String trouble) {
        ContestDefinition contest = contests.bySlug(slug);
        return page(200, contest, "Báo lỗi", TicketForm.empty(place, trouble).page(contest, null));
    }

    @PostMapping(path = "/thi/{slug}/bao-loi", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> send(
            @PathVariable String slug,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String device,
            HttpServletRequest request) {
        ContestDefinition contest = contests.bySlug(slug);
        TicketForm form = TicketForm.sent(fields);
        if (!fields.getOrDefault("website", "").isEmpty()) {
            // a machine, or a helper that fills in everything: a person sees what was typed and sends it again
            return page(400, contest, "Báo lỗi", form.page(contest, null));
        }
        try {
            TicketNumber number = support.report(contest.id(), form.draft(device), request.getRemoteAddr());
            return to(contest, number, "?vua-gui");
        } catch (Refusal refusal) {
            return page(refusal.kind().status(), contest, "Báo lỗi", form.page(contest, refusal));
        }
    }

    @GetMapping("/thi/{slug}/bao-loi/tra-cuu")
    ResponseEntity<byte[]> lookUp(
            @PathVariable String slug, @RequestParam(name = "so", defaultValue = "") String typed) {
        return to(contests.bySlug(slug), number(typed), "");
    }

    @GetMapping("/thi/{slug}/bao-loi/{ticket}")
    ResponseEntity<byte[]> ticket(
            @PathVariable String slug,
            @PathVariable String ticket,
            @RequestParam(name = "vua-gui", required = false) @Nullable String justSent,
            HttpServletRequest request) {
        ContestDefinition contest = contests.bySlug(slug);
        TicketStatus status = support.look(contest.id(), number(ticket), request.getRemoteAddr());
        return page(200, contest, "Phiếu báo lỗi " + status.number(), told(contest, status, justSent != null, ""));
    }

    /** The answer, for whoever tells what the reporter left; posted, so that no address and no log carries it. */
    @PostMapping(path = "/thi/{slug}/bao-loi/{ticket}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> open(
            @PathVariable String slug,
            @PathVariable String ticket,
            @RequestParam(name = "da-ghi", defaultValue = "") String known,
            HttpServletRequest request) {
        ContestDefinition contest = contests.bySlug(slug);
        TicketNumber number = number(ticket);
        String title = "Phiếu báo lỗi " + number;
        try {
            TicketStatus status = support.open(contest.id(), number, known, request.getRemoteAddr());
            return page(200, contest, title, told(contest, status, false, ""));
        } catch (TicketRefused refused) {
            if (refused.kind() != Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            TicketStatus status = support.look(contest.id(), number, request.getRemoteAddr());
            return page(refused.kind().status(), contest, title, told(contest, status, false, refused.detail()));
        }
    }

    private static TicketNumber number(String typed) {
        return TicketNumber.typed(typed)
                .orElseThrow(
                        () -> new NotFound(
                                "Số phiếu báo lỗi gồm BL và sáu chữ cái hoặc chữ số, ví dụ BL-4F7K2M. Hãy xem lại từng chữ rồi thử lại."));
    }

    /** @param wrong what was wrong about what was told to open the answer; empty where nothing was */
    private static String told(ContestDefinition contest, TicketStatus status, boolean justSent, String wrong) {
        String door = LightFrame.html(ContestAddress.door(contest));
        StringBuilder page = new StringBuilder();
        page.append(justSent ? "<h1>Đã nhận báo lỗi</h1>" : "<h1>Phiếu báo lỗi</h1>");
        page.append("<div class=\"card ticket\"><p>Số phiếu</p><p class=\"number\">")
                .append(status.number())
                .append("</p><p><strong>")
                .append(TicketWords.state(status.state()))
                .append("</strong></p><p class=\"hint\">Gửi lúc ")
                .append(VietnamTime.minute(status.reportedAt()))
                .append("</p></div>");
        if (status.withheld()) {
            page.append(locked(door + "/bao-loi/" + status.number(), wrong));
        } else if (!status.answer().isEmpty()) {
            page.append("<h2>Trả lời của Tổ Thư ký</h2><div class=\"card\"><p class=\"answer\">")
                    .append(LightFrame.html(status.answer()))
                    .append("</p>");
            if (status.answeredAt() != null) {
                page.append("<p class=\"hint\">Lúc ")
                        .append(VietnamTime.minute(status.answeredAt()))
                        .append("</p>");
            }
            page.append("</div>");
        } else {
            page.append("<h2>Việc tiếp theo</h2><ol class=\"steps\"><li>Ghi lại số phiếu hoặc chụp màn hình này.</li>"
                    + "<li>Tổ Thư ký đọc và trả lời ngay tại trang này. Mở lại trang bằng số phiếu để xem.</li>"
                    + "<li>Đang làm bài thì cứ làm tiếp: đồng hồ vẫn chạy, câu đã lưu vẫn còn.</li></ol>");
        }
        page.append("<p class=\"ways\"><a class=\"button primary\" href=\"")
                .append(door)
                .append("\">Về trang dự thi</a><a class=\"button\" href=\"")
                .append(door)
                .append("/bao-loi\">Báo việc khác</a></p>");
        return page.toString();
    }

    /** A number can be overheard; what the reporter left is theirs. */
    private static String locked(String address, String wrong) {
        return "<h2>Trả lời của Tổ Thư ký</h2><form method=\"post\" action=\"" + address
                + "\" class=\"card\" accept-charset=\"utf-8\"><p><label for=\"da-ghi\">Nhập thông tin đã ghi khi báo lỗi"
                + " để đọc</label><span class=\"hint\" id=\"da-ghi-hint\">Số điện thoại, thư điện tử hoặc mã phiếu nộp"
                + " bài bạn đã để lại trên phiếu này.</span>"
                + (wrong.isEmpty()
                        ? ""
                        : "<span class=\"error\" id=\"da-ghi-error\" role=\"alert\">" + LightFrame.html(wrong)
                                + "</span>")
                + "<input id=\"da-ghi\" name=\"da-ghi\" maxlength=\"120\" autocomplete=\"tel\" required aria-describedby=\"da-ghi-hint"
                + (wrong.isEmpty() ? "\"" : " da-ghi-error\" aria-invalid=\"true\"")
                + "></p><button class=\"button primary\">Đọc trả lời</button></form>";
    }

    private static ResponseEntity<byte[]> to(ContestDefinition contest, TicketNumber number, String more) {
        return ResponseEntity.status(303)
                .location(URI.create(ContestAddress.door(contest) + "/bao-loi/" + number + more))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private static ResponseEntity<byte[]> page(int status, ContestDefinition contest, String title, String main) {
        return LightFrame.answer(status, CacheControl.noStore(), contest, title, main);
    }
}
