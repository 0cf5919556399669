package vn.mocson.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.mocson.common.web.NotFound;
import vn.mocson.common.web.Refusal;
import vn.mocson.common.web.SecretAddress;
import vn.mocson.common.web.Ticket;

/** What a light page says in place of what was asked for: what happened and what to do. */
@ControllerAdvice(
        assignableTypes = {
            LightPage.class,
            HelpPages.class,
            TicketPages.class,
            PinPages.class,
            InstallFiles.class,
            LightFallback.class,
            SearchPages.class,
            DocumentLinks.class,
            RecordPages.class,
            CertificatePages.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
class LightErrors {

    private static final Logger log = LoggerFactory.getLogger(LightErrors.class);
    private static final String AGAIN =
            "<p>Hãy kiểm tra lại đường dẫn hoặc mã QR do đơn vị gửi, hoặc về <a href=\"/\">trang chủ</a> để chọn cuộc thi.</p>";

    @ExceptionHandler
    ResponseEntity<byte[]> nothingHere(NotFound e) {
        return page(404, "Không tìm thấy trang này", "<p>" + LightFrame.html(e.detail()) + "</p>" + AGAIN);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refusal e) {
        return page(e.kind().status(), "Chưa thực hiện được", "<p>" + LightFrame.html(e.detail()) + "</p>");
    }

    /** A form that is too large is not read at all. */
    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(InvalidParameterException e) {
        return notTaken(413);
    }

    private static ResponseEntity<byte[]> notTaken(int status) {
        return page(
                status,
                "Chưa nhận được nội dung gửi lên",
                "<p>Nội dung gửi lên quá dài hoặc không đúng dạng. Hãy quay lại trang trước, viết ngắn hơn rồi gửi lại.</p>");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> fault(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known) {
            return notTaken(known.getStatusCode().value());
        }
        String incident = Ticket.next();
        log.error(
                "Sự cố {} tại {} {}", incident, request.getMethod(), SecretAddress.hidden(request.getRequestURI()), e);
        return page(
                500,
                "Hệ thống gặp trục trặc",
                "<p>Mã sự cố <strong>" + incident
                        + "</strong>. Bài làm đã lưu vẫn còn nguyên. Hãy thử lại sau ít phút; nếu vẫn gặp, báo Ban Tổ chức mã này.</p>");
    }

    private static ResponseEntity<byte[]> page(int status, String title, String text) {
        return LightFrame.answer(
                status,
                CacheControl.noStore(),
                null,
                title,
                "<h1>" + title + "</h1><div class=\"card\">" + text + "</div>");
    }
}
