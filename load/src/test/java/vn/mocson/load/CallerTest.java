package vn.mocson.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the generator takes what a server may answer: played by a server that answers from a script. */
class CallerTest {

    private interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    private final Deque<Answer> script = new ArrayDeque<>();
    private final Tally tally = new Tally();
    private final List<String> outcome = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                script.removeFirst().give(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static Answer reply(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private void play(Answer... answers) {
        script.addAll(List.of(answers));
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Loop loop = new Loop();
        Caller caller = new Caller(loop, new Contest(url, "bench", "Bench", "1", "1", List.of("1")), () -> tally) {
            @Override
            void succeeded(Tally.Kind kind) {
                outcome.add(connection.status() + " " + connection.field("id"));
            }

            @Override
            void gaveUp(Tally.Kind kind) {
                outcome.add("gave up");
            }

            @Override
            boolean counts() {
                return true;
            }
        };
        caller.send(
                Tally.Kind.START,
                new Requests(url).head("POST", "/api/v1/rounds/1/attempts", "t", ""),
                Requests.ascii("{}"));
        loop.run(() -> !outcome.isEmpty());
    }

    @Test
    void whoIsQueuedComesBackWhenToldAndThatIsNoError() {
        String retryAt = Instant.now().plusMillis(50).toString();
        play(
                reply(429, "{\"code\":\"QUEUED\",\"retryAt\":\"" + retryAt + "\",\"place\":7}"),
                reply(503, "", "Retry-After", "1"),
                reply(201, "{\"id\":\"x\"}"));
        assertEquals(List.of("201 x"), outcome);
        assertEquals(2, tally.queuedCount());
        assertEquals(0, tally.errorCount());
        assertEquals(1, tally.admissions().count());
        assertTrue(tally.admissions().longestMillis() >= 1000);
        assertEquals(1, tally.of(Tally.Kind.START).count());
    }

    @Test
    void aFaultIsAnErrorAndIsTriedAgain() {
        play(reply(500, "{\"code\":\"INTERNAL\"}"), HttpExchange::close, reply(200, "{\"id\":\"x\"}"));
        assertEquals(List.of("200 x"), outcome);
        assertEquals(2, tally.errorCount());
        assertEquals(1L, tally.errors().get("starts: 500 INTERNAL"));
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        play(reply(403, "{\"code\":\"ROUND_NOT_OPEN\"}"));
        assertEquals(List.of("gave up"), outcome);
        assertEquals(1L, tally.errors().get("starts: 403 ROUND_NOT_OPEN"));
    }

    @Test
    void tooManyWithoutATimeToComeBackIsAnError() {
        play(reply(429, "{\"code\":\"RATE_LIMITED\"}"));
        assertEquals(List.of("gave up"), outcome);
        assertEquals(0, tally.queuedCount());
        assertEquals(1, tally.errorCount());
    }

    @Test
    void aLongCompressedReplyInChunksIsReadWhole() {
        String text = "{\"filler\":\"" + "đáp án ".repeat(20_000) + "\",\"id\":\"behind it\"}";
        play(exchange -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(text.getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0); // of unknown length: chunked
            exchange.getResponseBody().write(packed.toByteArray());
        });
        assertEquals(List.of("200 behind it"), outcome);
    }
}
