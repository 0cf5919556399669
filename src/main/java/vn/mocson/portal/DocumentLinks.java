package vn.mocson.portal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.DocumentFile;
import vn.mocson.contest.DocumentId;
import vn.mocson.contest.PageFiles;

/** Documents of contests' pages, at {@code /tep/{id}}: always to be kept, never shown by the browser as part of this site. */
@Controller
class DocumentLinks {

    /** An hour, after which the browser asks whether it is still there. */
    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final PageFiles files;

    DocumentLinks(PageFiles files) {
        this.files = files;
    }

    @GetMapping("/tep/{id}")
    ResponseEntity<byte[]> document(@PathVariable String id) {
        DocumentFile file = files.find(known(id)).orElseThrow(DocumentLinks::noSuchDocument);
        return ResponseEntity.ok()
                .eTag("\"" + id + "\"")
                .cacheControl(A_WHILE)
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(file.bytes());
    }

    private static DocumentId known(String id) {
        try {
            return new DocumentId(id);
        } catch (IllegalArgumentException e) {
            throw noSuchDocument();
        }
    }

    private static NotFound noSuchDocument() {
        return new NotFound("Không có tài liệu này nữa. Hãy tải lại trang của cuộc thi để lấy bản mới.");
    }
}
