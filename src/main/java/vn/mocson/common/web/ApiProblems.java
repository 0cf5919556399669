package vn.mocson.common.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Translates refusals and faults at the participant's door into {@code application/problem+json} (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ApiProblems {

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    private final Clock clock;

    ApiProblems(Clock clock) {
        this.clock = clock;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return answer(refusal);
    }

    /** Also for filters, which no handler advice reaches. */
    public ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        ProblemDetail problem = problem(refusal.kind().status(), refusal.code(), refusal.detail());
        if (!refusal.fieldErrors().isEmpty()) {
            problem.setProperty("errors", refusal.fieldErrors());
        }
        for (Map.Entry<String, @Nullable Object> property : refusal.properties().entrySet()) {
            problem.setProperty(property.getKey(), property.getValue());
        }
        HttpHeaders headers = new HttpHeaders();
        Instant retryAt = refusal.retryAt();
        if (retryAt != null) {
            problem.setProperty("retryAt", retryAt);
            long seconds =
                    Math.max(1, Duration.between(clock.instant(), retryAt).toSeconds() + 1);
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        return respond(problem, headers);
    }

    @ExceptionHandler
    public ResponseEntity<ProblemDetail> malformed(HttpMessageNotReadableException e) {
        if (BodyTooLarge.isCauseOf(e)) {
            return respond(
                    problem(413, "TOO_LARGE", "Nội dung gửi lên quá dài. Hãy rút ngắn rồi gửi lại."),
                    new HttpHeaders());
        }
        return respond(
                problem(400, "MALFORMED", "Nội dung gửi lên không đọc được. Hãy tải lại trang rồi thử lại."),
                new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchIdentifier(MethodArgumentTypeMismatchException e) {
        return respond(
                problem(
                        404,
                        "NOT_FOUND",
                        "Không tìm thấy nội dung này. Hãy tải lại trang, hoặc mở lại đường dẫn do đơn vị gửi."),
                new HttpHeaders());
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    public ResponseEntity<ProblemDetail> notSignedIn() {
        return respond(
                problem(
                        401,
                        "UNAUTHENTICATED",
                        "Lần đăng nhập này đã hết hạn. Hãy đăng nhập lại; bài làm vẫn được giữ."),
                new HttpHeaders());
    }

    @ExceptionHandler
    public ResponseEntity<ProblemDetail> fault(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known) {
            int status = known.getStatusCode().value();
            return respond(
                    problem(status, codeOf(status), "Chưa thực hiện được việc này. Hãy tải lại trang rồi thử lại."),
                    new HttpHeaders());
        }
        if (DatabaseGone.isCauseOf(e)) {
            return databaseGone(e, request);
        }
        String ticket = Ticket.next();
        log.error("Sự cố {} tại {} {}", ticket, request.getMethod(), SecretAddress.hidden(request.getRequestURI()), e);
        ProblemDetail problem = problem(
                500,
                "INTERNAL",
                "Hệ thống gặp trục trặc, mã sự cố " + ticket
                        + ". Bài làm đã lưu vẫn còn. Hãy thử lại sau ít phút; nếu vẫn gặp, hãy báo lỗi kèm mã này.");
        problem.setProperty("ticket", ticket);
        return respond(problem, new HttpHeaders());
    }

    /** It passes, and hundreds are told at once: one line each, and no ticket. */
    private static ResponseEntity<ProblemDetail> databaseGone(Exception e, HttpServletRequest request) {
        log.warn(
                "Cơ sở dữ liệu chưa trả lời, hẹn thử lại: {} {} ({})",
                request.getMethod(),
                SecretAddress.hidden(request.getRequestURI()),
                e.getClass().getSimpleName());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        return respond(
                problem(
                        503,
                        "UNAVAILABLE",
                        "Hệ thống đang khởi động lại. Bài làm đã lưu vẫn còn. Hãy chờ ít giây rồi thử lại."),
                headers);
    }

    private static String codeOf(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "HTTP_" + status : known.name();
    }

    private static ProblemDetail problem(int status, String code, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(detail);
        problem.setProperty("code", code);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> respond(ProblemDetail problem, HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        headers.setVary(List.of());
        return new ResponseEntity<>(problem, headers, problem.getStatus());
    }
}
