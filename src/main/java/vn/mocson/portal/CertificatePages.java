package vn.mocson.portal;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.mocson.certificate.CertificateCheck;
import vn.mocson.certificate.CertificateCode;
import vn.mocson.certificate.CertificateKind;
import vn.mocson.certificate.CheckedCertificate;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.DoorAssets;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;

/**
 * “Kiểm tra giấy chứng nhận”: where the QR code of a certificate leads. It says whose the certificate is and whether a
 * file is the one that was issued; a browser that can computes the SHA-256 itself, else the file comes here, is
 * compared and forgotten. Nobody's name stands in an address.
 */
@Controller
class CertificatePages {

    private static final String TITLE = "Kiểm tra giấy chứng nhận";

    private final CertificateCheck certificates;
    private final ContestService contests;

    CertificatePages(CertificateCheck certificates, ContestService contests) {
        this.certificates = certificates;
        this.contests = contests;
    }

    @GetMapping("/chung-nhan")
    ResponseEntity<byte[]> form(@RequestParam(name = "ma", defaultValue = "") String typed) {
        Optional<CertificateCode> code = CertificateCode.read(typed);
        if (code.isPresent()) {
            return ResponseEntity.status(303)
                    .location(URI.create(code.get().path()))
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        return page(200, null, "<h1>" + TITLE + "</h1>" + (typed.isBlank() ? "" : unknown(NOT_A_CODE)) + asking(typed));
    }

    private static final String NOT_A_CODE =
            "Mã kiểm tra gồm 20 chữ cái và chữ số in cạnh mã QR. Hãy xem lại từng chữ rồi thử lại.";

    @GetMapping("/chung-nhan/{code}")
    ResponseEntity<byte[]> certificate(@PathVariable String code) {
        try {
            CheckedCertificate checked = certificates.check(code);
            ContestDefinition contest = contests.contest(checked.contest());
            return page(200, contest, told(contest, checked, ""));
        } catch (NotFound e) {
            return page(404, null, "<h1>" + TITLE + "</h1>" + unknown(e.detail()) + asking(""));
        }
    }

    /** The file is compared and not kept. */
    @PostMapping(path = "/chung-nhan/{code}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> compare(
            @PathVariable String code, @RequestParam(name = "tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        try {
            CheckedCertificate checked = certificates.check(code);
            ContestDefinition contest = contests.contest(checked.contest());
            String found;
            if (file == null || file.isEmpty()) {
                found = verdict("other", "Chưa có tệp nào. Hãy chọn tệp PDF rồi bấm “So sánh tệp”.");
            } else if (certificates.issued(code, file.getBytes())) {
                found = verdict("good", "Khớp: đây đúng là tệp đã cấp, không bị sửa.");
            } else {
                found = verdict(
                        "bad",
                        "Không khớp: tệp này không phải tệp đã cấp, hoặc đã bị sửa. Hãy tin nội dung trên trang này, không tin tệp.");
            }
            return page(200, contest, told(contest, checked, found));
        } catch (NotFound e) {
            return page(404, null, "<h1>" + TITLE + "</h1>" + unknown(e.detail()) + asking(""));
        }
    }

    private static String told(ContestDefinition contest, CheckedCertificate checked, String found) {
        StringBuilder page = new StringBuilder("<h1>" + TITLE + "</h1>");
        page.append(state(checked)).append("<div class=\"card\"><dl class=\"facts\">");
        fact(page, "Số", LightFrame.html(checked.number()));
        if (checked.named()) {
            fact(page, checked.unit().isEmpty() ? "Đơn vị, tập thể" : "Người nhận", LightFrame.html(checked.holder()));
            if (!checked.unit().isEmpty()) {
                fact(page, "Đơn vị", LightFrame.html(checked.unit()));
            }
            fact(
                    page,
                    checked.kind() == CertificateKind.PRIZE ? "Giải" : "Nội dung",
                    checked.kind() == CertificateKind.PRIZE
                            ? LightFrame.html(checked.prize())
                            : "Đã tham gia và hoàn thành bài thi");
        } else {
            fact(
                    page,
                    "Người nhận",
                    checked.unpublished()
                            ? "Kết quả chưa công bố nên trang này chưa nêu tên. Số và mã SHA-256 vẫn kiểm tra được."
                            : "Không nêu tên, theo yêu cầu của người nhận hoặc vì dữ liệu cá nhân đã được xóa. Số và mã SHA-256 vẫn"
                                    + " kiểm tra được.");
        }
        fact(
                page,
                "Cuộc thi",
                "<a href=\"" + LightFrame.html(ContestAddress.door(contest)) + "\">"
                        + LightFrame.html(checked.contestTitle()) + "</a>");
        if (!checked.scope().isEmpty()) {
            fact(page, "Kỳ thi", LightFrame.html(checked.scope()));
        }
        if (!checked.decision().isEmpty()) {
            fact(page, "Căn cứ", LightFrame.html(checked.decision()));
        }
        fact(page, "Ngày cấp", VietnamTime.date(checked.issuedOn()));
        fact(
                page,
                "SHA-256 của tệp PDF",
                checked.sha256().isEmpty()
                        ? "Chưa có tệp nào được tải."
                        : checked.sha256().stream()
                                .map(hash -> "<code class=\"hash\">" + hash + "</code>")
                                .collect(Collectors.joining("<br>")));
        page.append("</dl></div>");
        if (!checked.sha256().isEmpty()) {
            page.append(comparing(checked, found));
        }
        return page.toString();
    }

    private static String state(CheckedCertificate checked) {
        if (checked.revokedAt() != null) {
            return "<div class=\"card verdict bad\"><p><strong>Giấy này đã bị thu hồi ngày "
                    + VietnamTime.date(VietnamTime.dateOf(checked.revokedAt())) + ".</strong></p><p>Lý do: "
                    + LightFrame.html(checked.revokeReason()) + "</p></div>";
        }
        return "<div class=\"card verdict good\"><p><strong>Giấy chứng nhận có thật và còn hiệu lực.</strong></p>"
                + "<p class=\"hint\">Hãy so từng dòng dưới đây với giấy đang cầm.</p></div>";
    }

    /** The script beside it answers at once where the browser can compute the hash; the form works without any. */
    private static String comparing(CheckedCertificate checked, String found) {
        return "<h2>So sánh tệp PDF</h2><form class=\"card\" method=\"post\" enctype=\"multipart/form-data\" action=\""
                + checked.code().path() + "#ket-qua\" data-hash=\"" + String.join(" ", checked.sha256())
                + "\"><p><label for=\"tep\">Chọn tệp PDF của giấy này</label><span class=\"hint\" id=\"tep-hint\">Tệp chỉ được so"
                + " sánh, không lưu lại. Tối đa 1 MB.</span><input type=\"file\" id=\"tep\" name=\"tep\" accept=\"application/pdf,.pdf\""
                + " aria-describedby=\"tep-hint\"></p><button class=\"button primary\">So sánh tệp</button>"
                + "<div id=\"ket-qua\" role=\"status\">" + found + "</div></form><script src=\""
                + DoorAssets.CERTIFICATE_SCRIPT + "\" defer></script>";
    }

    private static String verdict(String look, String words) {
        return "<p class=\"verdict " + look + "\"><strong>" + words + "</strong></p>";
    }

    private static String unknown(String detail) {
        return "<div class=\"card verdict bad\"><p><strong>Chưa tìm thấy giấy chứng nhận</strong></p><p>"
                + LightFrame.html(detail) + "</p></div>";
    }

    private static String asking(String typed) {
        return "<form class=\"card\" method=\"get\" action=\"/chung-nhan\"><p><label for=\"ma\">Mã kiểm tra</label>"
                + "<span class=\"hint\" id=\"ma-hint\">20 chữ cái và chữ số in cạnh mã QR trên giấy.</span>"
                + "<input id=\"ma\" name=\"ma\" maxlength=\"60\" required autocomplete=\"off\" autocapitalize=\"characters\""
                + " spellcheck=\"false\" aria-describedby=\"ma-hint\" value=\""
                + (typed.length() > 60 ? "" : LightFrame.html(typed))
                + "\"></p><button class=\"button primary\">Kiểm tra</button></form>";
    }

    private static void fact(StringBuilder page, String name, String value) {
        page.append("<div><dt>").append(name).append("</dt><dd>").append(value).append("</dd></div>");
    }

    private static ResponseEntity<byte[]> page(int status, @Nullable ContestDefinition contest, String main) {
        return LightFrame.answer(status, CacheControl.noStore(), contest, TITLE, main);
    }
}
