package vn.mocson.portal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.award.PublicRecord;
import vn.mocson.award.PublicRecords;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.DoorAssets;
import vn.mocson.common.web.NotFound;
import vn.mocson.standings.ReceiptCheck;
import vn.mocson.standings.ReceiptService;
import vn.mocson.standings.ReceiptState;

/**
 * The public page {@code /bien-nhan}, where a receipt is checked, also months later: a form and its answer, without
 * script, session or any personal data. A code in the address says nothing about a person.
 */
@Controller
class ReceiptPage {

    private static final Map<ReceiptState, String> HEADINGS = Map.of(
            ReceiptState.RECEIVED, "Đã nhận",
            ReceiptState.COUNTED, "Đã nhận và được tính",
            ReceiptState.NOT_COUNTED, "Đã nhận, không tính vào xếp hạng",
            ReceiptState.VOID, "Không được tính");

    private static final String TICK =
            "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M8 12.3l2.8 2.9L16 9.6\"/></svg>";
    private static final String MARK =
            "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 11v5.5M12 7.6v.1\"/></svg>";

    private static final String INTACT =
            "Chuỗi này vừa được tính lại từ bài làm trên máy chủ và khớp với phiếu: bài làm còn nguyên như lúc nộp.";
    private static final String NOT_INTACT =
            "Chuỗi tính lại từ bài làm trên máy chủ không khớp với phiếu. Hãy báo Ban Tổ chức mã phiếu này để kiểm tra.";

    private final ReceiptService receipts;
    private final PublicRecords records;

    ReceiptPage(ReceiptService receipts, PublicRecords records) {
        this.receipts = receipts;
        this.records = records;
    }

    @GetMapping("/bien-nhan")
    ResponseEntity<byte[]> check(@RequestParam(defaultValue = "") String ma) {
        String typed = ma.strip();
        if (typed.isEmpty()) {
            return page(200, typed, "");
        }
        try {
            return page(200, typed, told(receipts.check(typed), records));
        } catch (NotFound e) {
            return page(404, typed, unknown(e.detail()));
        }
    }

    private static String told(ReceiptCheck check, PublicRecords records) {
        boolean good = check.state() == ReceiptState.RECEIVED || check.state() == ReceiptState.COUNTED;
        return """
                <section class="card" aria-labelledby="told">
                <h2 id="told" class="state %s">%s<span>%s</span></h2>
                <p>%s</p>
                <dl>
                <div><dt>Mã phiếu</dt><dd class="code">%s</dd></div>
                <div><dt>Cuộc thi</dt><dd><a href="/thi/%s">%s</a></dd></div>
                <div><dt>Kỳ thi</dt><dd>%s</dd></div>
                <div><dt>Giờ máy chủ ghi nhận</dt><dd>%s</dd></div>
                <div><dt>Số câu đã trả lời</dt><dd>%s trên %s câu</dd></div>
                <div><dt>Chuỗi đối chiếu bài làm</dt><dd class="hash">%s</dd></div>
                </dl>
                <p class="quiet">%s</p>
                %s</section>
                """.formatted(
                        good ? "good" : "other",
                        good ? TICK : MARK,
                        HEADINGS.get(check.state()),
                        escaped(check.detail()),
                        escaped(check.receipt().code()),
                        escaped(check.slug()),
                        escaped(check.contest()),
                        escaped(check.round()),
                        VietnamTime.second(check.submittedAt()),
                        Vietnamese.number(check.answered()),
                        Vietnamese.number(check.questions()),
                        escaped(check.receipt().hash()),
                        check.intact() ? INTACT : NOT_INTACT,
                        records.holding(check.roundId())
                                .map(record -> sealed(check, record))
                                .orElse(""));
    }

    private static String sealed(ReceiptCheck check, PublicRecord record) {
        return """
                <p>Chuỗi này nằm trong <a href="/thi/%s/ho-so">hồ sơ đã niêm phong</a> của “%s”, phiên bản %s: tìm nó trong tệp receipts.csv.</p>
                """.formatted(escaped(check.slug()), escaped(record.scopeName()), record.version());
    }

    private static String unknown(String detail) {
        return """
                <section class="card" aria-labelledby="told">
                <h2 id="told" class="state other">%s<span>Chưa tìm thấy phiếu</span></h2>
                <p>%s</p>
                </section>
                """.formatted(MARK, escaped(detail));
    }

    private static ResponseEntity<byte[]> page(int status, String typed, String answer) {
        String body = """
                <!doctype html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="theme-color" content="#A61B29">
                <meta name="format-detection" content="telephone=no">
                <meta name="robots" content="noindex">
                <title>Kiểm tra phiếu nộp bài</title>
                <link rel="icon" href="/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="%s">
                <link rel="stylesheet" href="%s">
                </head>
                <body class="receipt-page">
                <header><div><a href="/">Mốc Son</a><h1>Kiểm tra phiếu nộp bài</h1></div></header>
                <main>
                %s<section class="card">
                <form method="get" action="/bien-nhan">
                <label for="ma">Mã phiếu</label>
                <p id="hint" class="quiet">10 chữ cái và chữ số ghi trên phiếu nộp bài, ví dụ ABCDE-23456. Viết hoa hay viết thường đều được.</p>
                <input id="ma" name="ma" value="%s" maxlength="40" required autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="hint">
                <button type="submit">Kiểm tra</button>
                </form>
                </section>
                <p class="quiet">Trang này không cho biết họ tên, đơn vị hay điểm của người dự thi.</p>
                </main>
                </body>
                </html>
                """.formatted(
                        DoorAssets.STYLE, DoorAssets.RECEIPT_STYLE, answer, escaped(typed.length() > 40 ? "" : typed));
        return ResponseEntity.status(status)
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
