package vn.mocson.portal;

import static vn.mocson.portal.LightFrame.html;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.mocson.award.PublicRecord;
import vn.mocson.award.PublicRecords;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;

/** The records of published results, for everybody: {@code /thi/{slug}/ho-so} lists them, each is a ZIP beside it. */
@Controller
class RecordPages {

    private static final String TITLE = "Hồ sơ kết quả đã niêm phong";
    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
    /** A published record never changes. */
    private static final CacheControl LONG =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    /** Large files to many readers at once would take every connection from people who sit. */
    private static final int AT_ONCE = 12;

    private final ContestService contests;
    private final PublicRecords records;
    private final Semaphore downloads = new Semaphore(AT_ONCE);

    RecordPages(ContestService contests, PublicRecords records) {
        this.contests = contests;
        this.records = records;
    }

    @GetMapping("/thi/{slug}/ho-so")
    ResponseEntity<byte[]> list(@PathVariable String slug) {
        ContestDefinition contest = contests.bySlug(slug);
        List<PublicRecord> published = records.of(slug);
        String list = published.isEmpty()
                ? "<p>Chưa có kết quả nào được công bố. Sau khi Ban Tổ chức công bố, hồ sơ tải được tại trang này.</p>"
                : published.stream().map(record -> card(contest, record)).collect(Collectors.joining("\n"));
        return LightFrame.answer(200, SHORT, contest, TITLE, """
                <h1>%s</h1>
                <p>Mỗi hồ sơ gồm kết quả đã được hai người ký niêm phong, mọi lượt thi và bảng xếp hạng của từng kỳ. \
                Người dự thi chỉ được ghi bằng mã. Ai cũng tải được và tự tính lại được; tệp README.txt trong hồ sơ chỉ từng bước.</p>
                %s
                <p>Bạn có phiếu nộp bài? <a href="/bien-nhan">Kiểm tra phiếu</a> để biết bài của mình nằm trong hồ sơ nào.</p>
                """.formatted(TITLE, list));
    }

    private static String card(ContestDefinition contest, PublicRecord record) {
        String address = ContestAddress.door(contest) + "/ho-so/" + record.id() + ".zip";
        return """
                <section class="card" aria-labelledby="hs-%s">
                <h2 id="hs-%s">%s</h2>
                %s<dl>
                <div><dt>Phiên bản</dt><dd>%s</dd></div>
                <div><dt>Niêm phong</dt><dd>%s; %s và %s ký</dd></div>
                <div><dt>Công bố</dt><dd>%s; %s</dd></div>
                <div><dt>Mã băm SHA-256 của kết quả</dt><dd class="hash">%s</dd></div>
                <div><dt>Mã băm SHA-256 của tệp tải về</dt><dd class="hash">%s</dd></div>
                </dl>
                <p><a href="%s" download>Tải hồ sơ (%s KB)</a></p>
                </section>
                """.formatted(
                        record.id(),
                        record.id(),
                        html(record.scopeName()),
                        state(record),
                        record.version(),
                        VietnamTime.minute(record.sealedAt()),
                        html(record.secretary()),
                        html(record.juryHead()),
                        VietnamTime.minute(record.publishedAt()),
                        html(record.publishedBy()),
                        record.sha256(),
                        record.recordSha256(),
                        html(address),
                        Vietnamese.number(Math.max(1, record.bytes() / 1024)));
    }

    private static String state(PublicRecord record) {
        if (record.replaced()) {
            return "<p><strong>Đã có phiên bản mới hơn thay thế.</strong></p>\n";
        }
        return record.correctedAt() == null
                ? ""
                : "<p><strong>Lúc " + VietnamTime.minute(record.correctedAt())
                        + ", bảng xếp hạng đã được sửa theo một quyết định có ghi lý do.</strong> Giải thưởng chỉ"
                        + " thay đổi khi phiên bản mới được niêm phong và công bố tại trang này.</p>\n";
    }

    @GetMapping("/thi/{slug}/ho-so/{id}.zip")
    void file(@PathVariable String slug, @PathVariable String id, HttpServletResponse response) throws IOException {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound("Không tìm thấy hồ sơ này. Hãy mở lại trang hồ sơ kết quả.");
        }
        PublicRecord record = records.one(slug, Long.parseLong(id));
        if (!downloads.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            response.setContentType("application/zip");
            response.setContentLengthLong(record.bytes());
            response.setHeader(HttpHeaders.CACHE_CONTROL, LONG.getHeaderValue());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(records.fileName(slug, record), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            records.copy(record, response.getOutputStream());
        } finally {
            downloads.release();
        }
    }
}
