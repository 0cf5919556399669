package vn.mocson.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mocson.product.NetworkScript.Event;
import vn.mocson.product.NetworkScript.Fault;

/** Each fault really happens, and a seed gives the same faults again. */
class UnreliableNetworkTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** Says “nhận ” and what it was sent, and remembers it. */
    private HttpServer server;

    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(SOON)
            .build();

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            arrived.add(body);
            byte[] reply = ("nhận " + body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void whatMeetsNothingGetsThroughUnchanged() throws Exception {
        try (UnreliableNetwork network = always(Fault.NONE)) {
            assertThat(send(network, "Lan", "câu 1")).isEqualTo("nhận câu 1");
            assertThat(network.happened()).containsEntry(Fault.NONE, 1);
        }
    }

    @Test
    void aLostRequestNeverArrives() throws Exception {
        try (UnreliableNetwork network = always(Fault.REQUEST_LOST)) {
            assertThatThrownBy(() -> send(network, "Lan", "câu 1")).isInstanceOf(IOException.class);
            assertThat(arrived).isEmpty();
        }
    }

    @Test
    void aLostReplyIsOfARequestThatArrived() throws Exception {
        try (UnreliableNetwork network = always(Fault.REPLY_LOST)) {
            assertThatThrownBy(() -> send(network, "Lan", "câu 1")).isInstanceOf(IOException.class);
            assertThat(arrived).containsExactly("câu 1");
        }
    }

    @Test
    void aReplyThatBreaksOffIsNoReply() throws Exception {
        try (UnreliableNetwork network = always(Fault.REPLY_CUT)) {
            assertThatThrownBy(() -> send(network, "Lan", "câu 1")).isInstanceOf(IOException.class);
            assertThat(arrived).containsExactly("câu 1");
        }
    }

    @Test
    void aDelayedRequestArrivesAndIsAnswered() throws Exception {
        try (UnreliableNetwork network = always(Fault.DELAYED)) {
            assertThat(send(network, "Lan", "câu 1")).isEqualTo("nhận câu 1");
            assertThat(network.happened()).containsEntry(Fault.DELAYED, 1);
        }
    }

    @Test
    void aDuplicatedRequestArrivesTwiceAndIsAnsweredOnce() throws Exception {
        try (UnreliableNetwork network = always(Fault.DUPLICATED)) {
            assertThat(send(network, "Lan", "câu 1")).isEqualTo("nhận câu 1");
            assertThat(arrived).containsExactly("câu 1", "câu 1");
        }
    }

    @Test
    void anOvertakenRequestArrivesAfterAnotherPersonsLaterOne() throws Exception {
        try (UnreliableNetwork network = overtaking("Lan", Fault.OVERTAKEN)) {
            Thread slow = Thread.startVirtualThread(() -> sendQuietly(network, "Lan", "sớm"));
            Waiting.until(SOON, () -> network.holding() == 1);
            send(network, "Hoa", "muộn");
            slow.join();

            assertThat(arrived).containsExactly("muộn", "sớm");
            assertThat(network.happened()).containsEntry(Fault.OVERTAKEN, 1);
        }
    }

    @Test
    void aLateRequestArrivesAfterTheSendersOwnNextOne() throws Exception {
        try (UnreliableNetwork network = overtaking("Lan", Fault.LATE)) {
            assertThatThrownBy(() -> send(network, "Lan", "lần đầu")).isInstanceOf(IOException.class);
            assertThat(send(network, "Lan", "lần sau")).isEqualTo("nhận lần sau");
            Waiting.until(SOON, () -> arrived.size() == 2);

            assertThat(arrived).containsExactly("lần sau", "lần đầu");
        }
    }

    @Test
    void aSeedGivesTheSameFaultsAgainAndAnotherSeedOthers() {
        assertThat(script(7)).isEqualTo(script(7)).isNotEqualTo(script(8));
        assertThat(script(7).stream().map(Event::fault)).contains(Fault.values());
    }

    private static List<Event> script(long seed) {
        NetworkScript script = NetworkScript.badDay(seed);
        return IntStream.range(0, 500)
                .mapToObj(number -> script.event("Lan", number))
                .toList();
    }

    private UnreliableNetwork always(Fault fault) {
        return UnreliableNetwork.before(server.getAddress().getPort(), new NetworkScript(1, Map.of(fault, 100)), SOON);
    }

    /** A seed with which the first request of a sender meets the fault, and the next ones of everybody nothing. */
    private UnreliableNetwork overtaking(String sender, Fault fault) {
        NetworkScript script = IntStream.range(0, 10_000)
                .mapToObj(seed -> new NetworkScript(seed, Map.of(fault, 50)))
                .filter(candidate -> candidate.event(sender, 1).fault() == fault
                        && candidate.event(sender, 2).fault() == Fault.NONE
                        && candidate.event("Hoa", 1).fault() == Fault.NONE)
                .findFirst()
                .orElseThrow();
        return UnreliableNetwork.before(server.getAddress().getPort(), script, SOON);
    }

    private String send(UnreliableNetwork network, String sender, String text) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(network.url() + "/"))
                                .timeout(SOON)
                                .header("User-Agent", sender)
                                .POST(BodyPublishers.ofString(text))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private void sendQuietly(UnreliableNetwork network, String sender, String text) {
        try {
            send(network, sender, text);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
