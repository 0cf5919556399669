package vn.mocson.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;

/** A browser with cookies at the house's pages, which follows nothing by itself. */
public final class HouseBrowser {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String base;

    public HouseBrowser(Environment environment) {
        base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** Where it leads. */
    public String signIn(String username, String password) {
        String form = "username=" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return leadsTo(send(HttpRequest.newBuilder(URI.create(base + "/dang-nhap"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36")
                .POST(BodyPublishers.ofString(form))));
    }

    /** Whether the console opens; otherwise it asks to sign in. */
    public boolean isIn() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + "/quan-tri"))
                .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36")
                .GET());
        return !leadsTo(answer).contains("dang-nhap");
    }

    /** What is answered to a request with this browser's cookies. */
    public int asks(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.ofString("{}"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request).statusCode();
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
