package vn.mocson.portal;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.participant.ParticipantService;

/** Where entrants give themselves another PIN, above all after the secretariat gave them one. It needs no script. */
@Controller
class PinPages {

    private static final String TITLE = "Đổi mã PIN";

    private final ContestService contests;
    private final ParticipantService participants;

    PinPages(ContestService contests, ParticipantService participants) {
        this.contests = contests;
        this.participants = participants;
    }

    @GetMapping("/thi/{slug}/doi-pin")
    ResponseEntity<byte[]> form(@PathVariable String slug) {
        ContestDefinition contest = contests.bySlug(slug);
        return page(200, contest, form(contest, "", ""));
    }

    @PostMapping(path = "/thi/{slug}/doi-pin", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> change(@PathVariable String slug, @RequestParam Map<String, String> fields) {
        ContestDefinition contest = contests.bySlug(slug);
        String phone = fields.getOrDefault("dien-thoai", "");
        String fresh = fields.getOrDefault("ma-moi", "").strip();
        if (!fresh.equals(fields.getOrDefault("nhap-lai", "").strip())) {
            return page(400, contest, form(contest, phone, "Hai lần nhập mã PIN mới không giống nhau. Hãy nhập lại."));
        }
        try {
            participants.changePin(slug, phone, fields.getOrDefault("ma-cu", "").strip(), fresh);
        } catch (Refusal refusal) {
            String wrong = refusal.fieldErrors().isEmpty()
                    ? refusal.detail()
                    : refusal.fieldErrors().getFirst().message();
            return page(refusal.kind().status(), contest, form(contest, phone, wrong));
        }
        return page(200, contest, done(contest));
    }

    private static String done(ContestDefinition contest) {
        return "<h1>Đã đổi mã PIN</h1><div class=\"card\"><p>Từ nay đăng nhập bằng số điện thoại và mã PIN mới. Hãy ghi"
                + " lại ra giấy, đừng cho ai biết.</p></div><p class=\"ways\"><a class=\"button primary\" href=\""
                + LightFrame.html(ContestAddress.door(contest)) + "\">Về trang dự thi</a></p>";
    }

    /** @param wrong empty where nothing was sent yet */
    private static String form(ContestDefinition contest, String phone, String wrong) {
        String door = LightFrame.html(ContestAddress.door(contest));
        return "<h1>" + TITLE
                + "</h1><p class=\"lead\">Dùng khi Tổ Thư ký vừa cấp mã PIN tạm, hoặc khi muốn đổi mã đang"
                + " dùng. Máy đang đăng nhập vẫn giữ nguyên.</p>"
                + (wrong.isEmpty()
                        ? ""
                        : "<div class=\"note wrong\" role=\"alert\" tabindex=\"-1\"><p>" + LightFrame.html(wrong)
                                + "</p></div>")
                + "<form method=\"post\" action=\"" + door + "/doi-pin\" class=\"card\" accept-charset=\"utf-8\">"
                + field("dien-thoai", "Số điện thoại đã đăng ký", "tel", "tel", phone)
                + field("ma-cu", "Mã PIN đang dùng, hoặc mã tạm vừa được cấp", "password", "current-password", "")
                + field("ma-moi", "Mã PIN mới (6 chữ số)", "password", "new-password", "")
                + field("nhap-lai", "Nhập lại mã PIN mới", "password", "new-password", "")
                + "<button class=\"button primary\">Đổi mã PIN</button></form><p class=\"hint\">Quên mã PIN: <a href=\""
                + door + "/bao-loi?trang=welcome\">báo lỗi</a> và để lại số điện thoại, Tổ Thư ký sẽ gọi lại.</p>";
    }

    private static String field(String name, String label, String type, String autocomplete, String value) {
        return "<p><label for=\"" + name + "\">" + label + "</label><input id=\"" + name + "\" name=\"" + name
                + "\" type=\"" + type + "\" inputmode=\"numeric\" maxlength=\"20\" autocomplete=\"" + autocomplete
                + "\" required value=\"" + LightFrame.html(value) + "\"></p>";
    }

    private static ResponseEntity<byte[]> page(int status, ContestDefinition contest, String main) {
        return LightFrame.answer(status, CacheControl.noStore(), contest, TITLE, main);
    }
}
