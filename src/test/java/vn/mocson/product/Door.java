package vn.mocson.product;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the participant's API, as any program outside would write it. */
final class Door {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final String base;
    private final @Nullable String caller;

    Door(String url) {
        this(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(), url, null);
    }

    /** @param caller what to be called in the {@code User-Agent}; null for what the client calls itself */
    Door(HttpClient http, String url, @Nullable String caller) {
        this.http = http;
        this.base = url + "/api/v1";
        this.caller = caller;
    }

    record Answer(int status, JsonNode body) {}

    /** An attempt that somebody sits. */
    record Sitting(String token, String id, List<String> questions, Map<String, List<String>> options) {

        static Sitting of(JsonNode attempt, String token) {
            List<String> questions = new ArrayList<>();
            Map<String, List<String>> options = new LinkedHashMap<>();
            for (JsonNode question : attempt.get("questions")) {
                String id = question.get("id").asString();
                questions.add(id);
                List<String> ids = new ArrayList<>();
                question.get("options")
                        .forEach(option -> ids.add(option.get("id").asString()));
                options.put(id, ids);
            }
            return new Sitting(token, attempt.get("id").asString(), questions, options);
        }

        String option(String question, int index) {
            return Objects.requireNonNull(options.get(question)).get(index);
        }
    }

    Answer get(String path, @Nullable String token) throws IOException {
        return send(request(path, token).GET());
    }

    Answer post(String path, Object body, @Nullable String token) throws IOException {
        return send(request(path, token).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer put(String path, Object body, @Nullable String token) throws IOException {
        return send(request(path, token).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Registers somebody new and starts the open round. */
    Sitting registerAndStart(String slug) throws IOException {
        JsonNode contest = get("/contests/" + slug, null).body();
        String unit = get("/contests/" + slug + "/units?q=&limit=5", null)
                .body()
                .get(3)
                .get("id")
                .asString();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("fullName", "Nguyễn Thị Hòa");
        form.put("dateOfBirth", "1968-05-19");
        form.put("phone", "09" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999)));
        form.put("pin", "135790");
        form.put("unitId", unit);
        form.put(
                "consent",
                Map.of(
                        "version",
                        contest.at("/registration/consent/version").asString(),
                        "accepted",
                        true,
                        "publishName",
                        true));
        Answer registered = post("/contests/" + slug + "/participants", form, null);
        if (registered.status() != 201) {
            throw new IllegalStateException(registered.toString());
        }
        String token = registered.body().get("token").asString();
        return start(contest.at("/rounds/0/id").asString(), token);
    }

    Sitting start(String round, String token) throws IOException {
        return Sitting.of(
                post("/rounds/" + round + "/attempts", Map.of(), token).body(), token);
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
        if (caller != null) {
            request.header("User-Agent", caller);
        }
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
