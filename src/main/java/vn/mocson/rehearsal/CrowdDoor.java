package vn.mocson.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.web.RehearsalPass;

/** The installation's own door, over HTTP as everybody comes. */
final class CrowdDoor implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;
    /** People behind one address: a whole office. */
    private static final int BEHIND_ONE_ADDRESS = 20;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final URI address;
    private final String pass;
    private final JsonMapper json;

    CrowdDoor(URI address, String pass, JsonMapper json) {
        this.address = address;
        this.pass = pass;
        this.json = json;
    }

    /**
     * An answer.
     *
     * @param retryAfter when to ask again, where the server is too busy now; null where it says nothing of it
     */
    record Answer(
            int status, String body, long millis, @Nullable Duration retryAfter) {

        boolean good() {
            return status >= OK && status < MULTIPLE_CHOICES;
        }

        /** Told to come back: that is no error. */
        boolean later() {
            return (status == 429 || status == 503) && retryAfter != null;
        }
    }

    Answer get(int player, @Nullable String token, String path) throws IOException, InterruptedException {
        return send(request(player, token, path).GET());
    }

    Answer post(int player, @Nullable String token, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        return send(request(player, token, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    Answer put(int player, @Nullable String token, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        return send(request(player, token, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    JsonNode read(Answer answer) {
        return json.readTree(answer.body());
    }

    private HttpRequest.Builder request(int player, @Nullable String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(LONGEST_WAIT)
                .header(RehearsalPass.HEADER, RehearsalPass.header(pass, player / BEHIND_ONE_ADDRESS));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        long from = System.nanoTime();
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        long millis = Duration.ofNanos(System.nanoTime() - from).toMillis();
        Optional<String> later = response.headers().firstValue("Retry-After").filter(text -> text.matches("\\d{1,4}"));
        return new Answer(
                response.statusCode(),
                response.body(),
                millis,
                later.map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .orElse(null));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
