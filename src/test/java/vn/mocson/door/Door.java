package vn.mocson.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A client of the door over real HTTP, as plain as one can be: no cookies, no retries. */
public final class Door {

    private static final String API = "/api/v1";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Environment environment;
    private final JsonMapper json;

    private final Runnable beforeReading;

    /** @param beforeReading lets the moment pass for which answers to public reads are kept ready */
    public Door(Environment environment, JsonMapper json, Runnable beforeReading) {
        this.beforeReading = beforeReading;
        this.environment = environment;
        this.json = json;
    }

    /** @param headers names and values in turn */
    public Answer get(String path, String... headers) {
        beforeReading.run();
        return send(request(path, null, headers).GET());
    }

    /** What a browser asks before a page of another web site may call. */
    public Answer preflight(String path, String origin, String method) {
        return send(request(
                        path,
                        null,
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        method,
                        "Access-Control-Request-Headers",
                        "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    public Answer getAs(@Nullable String token, String path) {
        return send(request(path, token).GET());
    }

    public Answer post(@Nullable String token, String path, Object body) {
        return send(request(path, token, "Content-Type", "application/json").POST(text(body)));
    }

    public Answer delete(@Nullable String token, String path) {
        return send(request(path, token).DELETE());
    }

    /** @param headers names and values in turn */
    public Answer postNothing(@Nullable String token, String path, String... headers) {
        return send(request(path, token, headers).POST(BodyPublishers.noBody()));
    }

    public Answer put(@Nullable String token, String path, Object body) {
        return send(request(path, token, "Content-Type", "application/json").PUT(text(body)));
    }

    /** Sends a body whose length is not announced. */
    public Answer putChunked(@Nullable String token, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        BodyPublisher chunked = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(bytes));
        return send(request(path, token, "Content-Type", "application/json").PUT(chunked));
    }

    private BodyPublisher text(Object body) {
        return BodyPublishers.ofString(body instanceof String s ? s : json.writeValueAsString(body));
    }

    private HttpRequest.Builder request(String path, @Nullable String token, String... headers) {
        String port = environment.getRequiredProperty("local.server.port");
        String absolute = path.startsWith("/") ? path : API + "/" + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + absolute));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body(), parsed(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode parsed(HttpResponse<String> response) {
        boolean isJson = response.headers()
                .firstValue("Content-Type")
                .map(type -> type.contains("json"))
                .orElse(false);
        return isJson && !response.body().isEmpty() ? json.readTree(response.body()) : MissingNode.getInstance();
    }
}
