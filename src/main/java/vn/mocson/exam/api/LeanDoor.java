package vn.mocson.exam.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.web.ApiProblems;
import vn.mocson.common.web.Refusal;
import vn.mocson.exam.ResponseForm;
import vn.mocson.participant.DoorGuard;
import vn.mocson.participant.Entrant;

/**
 * The short way to the three requests that thousands make at once: start, save, hand in. It calls the methods of
 * {@link AttemptController} as the framework would, without what the framework does around them and nobody needs
 * here; measured in docs/benchmarks.md. Whatever does not look exactly like what the door sends – another
 * spelling of the address, a request from another origin – goes the long way, to the same methods.
 */
@Component
class LeanDoor extends OncePerRequestFilter {

    /**
     * Made when the first request comes: a filter is otherwise made before anything else of the application, with
     * all it needs, and a start that fails would fail there, in words that help nobody.
     */
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        DelegatingFilterProxyRegistrationBean leanDoorFilter() {
            DelegatingFilterProxyRegistrationBean filter = new DelegatingFilterProxyRegistrationBean("leanDoor");
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
            return filter;
        }
    }

    private static final String ATTEMPTS = "/api/v1/attempts/";
    private static final String ROUNDS = "/api/v1/rounds/";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final int UUID_LENGTH = 36;
    private static final int MOST_DIGITS = 18;

    private final AttemptController attempts;
    private final DoorGuard guard;
    private final ApiProblems problems;
    private final ObjectReader forms;
    private final ObjectWriter answers;
    private final Timer saves;
    private final Timer submissions;
    private final Timer starts;

    LeanDoor(AttemptController attempts, DoorGuard guard, ApiProblems problems, JsonMapper json, MeterRegistry meters) {
        this.attempts = attempts;
        this.guard = guard;
        this.problems = problems;
        this.forms = json.readerFor(ResponseForm.class);
        this.answers = json.rebuild()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build()
                .writer();
        this.saves = timer(meters, "save");
        this.submissions = timer(meters, "submission");
        this.starts = timer(meters, "start");
    }

    private static Timer timer(MeterRegistry meters, String kind) {
        return Timer.builder("mocson.door")
                .description("Requests of people who sit, by the server's own watch")
                .tag("kind", kind)
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(meters);
    }

    @FunctionalInterface
    private interface Call {
        ResponseEntity<?> answer(@Nullable Entrant caller) throws IOException;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        String method = request.getMethod();
        if (!path.startsWith("/api/v1/") || !ours(request)) {
            chain.doFilter(request, response);
        } else if (method.equals("PUT") && isAttempt(path, "/responses")) {
            UUID id = attempt(path);
            answer(request, response, saves, caller -> attempts.save(caller, id, form(request)));
        } else if (method.equals("POST") && isAttempt(path, "/submission")) {
            UUID id = attempt(path);
            answer(request, response, submissions, caller -> attempts.submit(caller, id, formOrNothing(request)));
        } else if (method.equals("POST") && isRound(path)) {
            long id = Long.parseLong(path, ROUNDS.length(), path.length() - "/attempts".length(), 10);
            answer(request, response, starts, caller -> attempts.start(caller, id, request));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Sent by a page of ours, in our words; the rest is for the framework, which knows about other origins. */
    private static boolean ours(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        String type = request.getContentType();
        return (origin == null || (host != null && origin.endsWith("://" + host)))
                && (type == null || type.startsWith(JSON))
                && request.getQueryString() == null
                && !request.isAsyncStarted();
    }

    private static boolean isAttempt(String path, String what) {
        return path.length() == ATTEMPTS.length() + UUID_LENGTH + what.length()
                && path.startsWith(ATTEMPTS)
                && path.endsWith(what)
                && isUuid(path, ATTEMPTS.length());
    }

    private static boolean isUuid(String path, int from) {
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = path.charAt(from + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static UUID attempt(String path) {
        return UUID.fromString(path.substring(ATTEMPTS.length(), ATTEMPTS.length() + UUID_LENGTH));
    }

    private static boolean isRound(String path) {
        int digits = path.length() - ROUNDS.length() - "/attempts".length();
        return digits > 0
                && digits <= MOST_DIGITS
                && path.startsWith(ROUNDS)
                && path.endsWith("/attempts")
                && path.chars().skip(ROUNDS.length()).limit(digits).allMatch(c -> c >= '0' && c <= '9');
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Timer timer, Call call)
            throws IOException {
        long from = System.nanoTime();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
        try {
            Entrant caller = guard.signIn(request).orElse(null);
            if (guard.admit(request, response)) {
                write(request, response, answer(request, caller, call));
            }
        } finally {
            SecurityContextHolder.clearContext();
            RequestContextHolder.resetRequestAttributes();
            timer.record(Duration.ofNanos(System.nanoTime() - from));
        }
    }

    private ResponseEntity<?> answer(HttpServletRequest request, @Nullable Entrant caller, Call call) {
        try {
            return call.answer(caller);
        } catch (Refusal refusal) {
            return problems.answer(refusal);
        } catch (AccessDeniedException e) {
            return problems.notSignedIn();
        } catch (IOException | JacksonException e) {
            return problems.malformed(new HttpMessageNotReadableException(
                    String.valueOf(e.getMessage()), e, new ServletServerHttpRequest(request)));
        } catch (RuntimeException e) {
            return problems.fault(e, request);
        }
    }

    private ResponseForm form(HttpServletRequest request) throws IOException {
        ResponseForm form = formOrNothing(request);
        if (form == null) {
            throw new IOException("no body");
        }
        return form;
    }

    private @Nullable ResponseForm formOrNothing(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        return body.length == 0 ? null : forms.readValue(body);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ResponseEntity<?> answer)
            throws IOException {
        if (answer.getBody() instanceof ProblemDetail problem && problem.getInstance() == null) {
            problem.setInstance(URI.create(request.getRequestURI()));
        }
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        if (response.getContentType() == null) {
            response.setContentType(JSON);
        }
        byte[] body = answers.writeValueAsBytes(answer.getBody());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
