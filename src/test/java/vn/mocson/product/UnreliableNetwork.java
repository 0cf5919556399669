package vn.mocson.product;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.product.NetworkScript.Event;
import vn.mocson.product.NetworkScript.Fault;

/**
 * A network between people and the product that loses, delays, repeats and overtakes whole requests, and breaks off
 * replies, as its script says. One request per connection; who asks is told by the {@code User-Agent}.
 */
final class UnreliableNetwork implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 1 << 20;

    private final ServerSocket door;
    private final int serverPort;
    private final NetworkScript script;
    private final Duration heldAtMost;
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final Map<Fault, AtomicInteger> happened = new EnumMap<>(Fault.class);
    private final Set<Held> held = ConcurrentHashMap.newKeySet();
    private final AtomicLong arrivals = new AtomicLong();
    private volatile boolean calm;

    private UnreliableNetwork(ServerSocket door, int serverPort, NetworkScript script, Duration heldAtMost) {
        this.door = door;
        this.serverPort = serverPort;
        this.script = script;
        this.heldAtMost = heldAtMost;
        for (Fault fault : Fault.values()) {
            happened.put(fault, new AtomicInteger());
        }
    }

    /** @param heldAtMost how long a held request waits to be overtaken before it goes on unharmed */
    static UnreliableNetwork before(int serverPort, NetworkScript script, Duration heldAtMost) {
        try {
            ServerSocket door = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
            UnreliableNetwork network = new UnreliableNetwork(door, serverPort, script, heldAtMost);
            Thread.ofPlatform().daemon().name("network").start(network::accept);
            return network;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** From now on everything gets through. */
    void calmDown() {
        calm = true;
        held.forEach(Held::release);
    }

    /** How often each fault really happened: a request that nobody overtook is not counted as overtaken. */
    Map<Fault, Integer> happened() {
        return happened.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .get()));
    }

    /** How many requests wait to be overtaken. */
    int holding() {
        return held.size();
    }

    @Override
    public void close() throws IOException {
        door.close();
        held.forEach(Held::release);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                // the loop ends where the door was closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Request request = Request.read(client.getInputStream(), arrivals);
            if (request == null) {
                return;
            }
            int number = requests.computeIfAbsent(request.sender(), sender -> new AtomicInteger())
                    .incrementAndGet();
            Event event = calm ? NetworkScript.NOTHING : script.event(request.sender(), number);
            byte[] reply = carry(request, event);
            if (reply != null) {
                client.getOutputStream().write(reply);
                client.getOutputStream().flush();
            }
        } catch (IOException broken) {
            // the person or the server is gone: the other one sees a broken connection, as in life
        }
    }

    /** @return what the sender gets to see; null for nothing but the end of the connection */
    private byte @Nullable [] carry(Request request, Event event) throws IOException {
        return switch (event.fault()) {
            case NONE -> counted(event, passOn(request));
            case REQUEST_LOST -> counted(event, null);
            case REPLY_LOST -> {
                passOn(request);
                yield counted(event, null);
            }
            case REPLY_CUT -> {
                byte[] whole = passOn(request);
                yield counted(event, Arrays.copyOf(whole, (int) (whole.length * event.share())));
            }
            case DELAYED -> {
                pause(event);
                byte[] reply = passOn(request);
                pause(event);
                yield counted(event, reply);
            }
            case DUPLICATED -> duplicated(request, event);
            case OVERTAKEN -> {
                Held waiting = hold(request, false);
                boolean overtaken = waiting.overtaken();
                byte[] reply = passOn(request);
                if (overtaken) {
                    count(event.fault());
                }
                yield reply;
            }
            case LATE -> {
                Held waiting = hold(request, true);
                Thread.ofVirtual().start(() -> deliverLate(request, waiting));
                yield null;
            }
        };
    }

    private byte @Nullable [] counted(Event event, byte @Nullable [] reply) {
        count(event.fault());
        return reply;
    }

    private void count(Fault fault) {
        Objects.requireNonNull(happened.get(fault)).incrementAndGet();
    }

    private byte[] duplicated(Request request, Event event) throws IOException {
        CompletableFuture<byte[]> other = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                other.complete(passOn(request));
            } catch (IOException e) {
                other.completeExceptionally(e);
            }
        });
        byte[] first = passOn(request);
        try {
            byte[] second = other.get(ANSWER.toSeconds(), TimeUnit.SECONDS);
            count(event.fault());
            return event.share() < 0.5 ? first : second;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException(e);
        }
    }

    /** The sender saw the connection end and has gone on; now the old request arrives after the newer one. */
    private void deliverLate(Request request, Held waiting) {
        boolean overtaken = waiting.overtaken();
        try {
            passOn(request);
            if (overtaken) {
                count(Fault.LATE);
            }
        } catch (IOException lostForGood) {
            // nobody waits for the answer
        }
    }

    private byte[] passOn(Request request) throws IOException {
        try (Socket server = new Socket()) {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort), 5_000);
            server.setSoTimeout((int) ANSWER.toMillis());
            server.getOutputStream().write(request.bytes());
            server.getOutputStream().flush();
            byte[] reply = server.getInputStream().readAllBytes();
            if (reply.length == 0) {
                throw new IOException("the server hung up");
            }
            held.stream().filter(waiting -> waiting.letsGoAfter(request)).forEach(Held::passed);
            return reply;
        }
    }

    private Held hold(Request request, boolean bySameSender) {
        Held waiting = new Held(request, bySameSender);
        held.add(waiting);
        if (calm) {
            waiting.release();
        }
        return waiting;
    }

    private static void pause(Event event) {
        LockSupport.parkNanos(event.pause().toNanos() / 2);
    }

    /** A request that waits until a later one got through. */
    private final class Held {

        private final Request request;
        private final boolean bySameSender;
        private final CompletableFuture<Boolean> end = new CompletableFuture<>();

        private Held(Request request, boolean bySameSender) {
            this.request = request;
            this.bySameSender = bySameSender;
        }

        boolean letsGoAfter(Request other) {
            return other.arrival() > request.arrival()
                    && (!bySameSender || other.sender().equals(request.sender()));
        }

        void passed() {
            end.complete(true);
        }

        void release() {
            end.complete(false);
        }

        /** Waits; whether a later request really went first. */
        boolean overtaken() {
            try {
                return end.completeOnTimeout(false, heldAtMost.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            } finally {
                held.remove(this);
            }
        }
    }

    /** The bytes of one whole request, changed in one thing: the server is to end the connection after its reply. */
    private record Request(long arrival, String sender, byte[] bytes) {

        private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        static @Nullable Request read(InputStream in, AtomicLong arrivals) throws IOException {
            byte[] head = head(in);
            if (head.length == 0) {
                return null;
            }
            String text = new String(head, StandardCharsets.ISO_8859_1);
            if (header(text, "Transfer-Encoding") != null) {
                throw new IOException("only requests that tell their length are carried");
            }
            String length = header(text, "Content-Length");
            byte[] body = in.readNBytes(length == null ? 0 : Integer.parseInt(length));
            if (length != null && body.length < Integer.parseInt(length)) {
                throw new IOException("broken off");
            }
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(lastOnItsConnection(text).getBytes(StandardCharsets.ISO_8859_1));
            whole.writeBytes(body);
            String sender = header(text, "User-Agent");
            return new Request(arrivals.incrementAndGet(), sender == null ? "" : sender, whole.toByteArray());
        }

        private static String lastOnItsConnection(String head) {
            List<String> lines = new ArrayList<>(head.lines()
                    .filter(line -> !line.isEmpty() && !line.regionMatches(true, 0, "Connection:", 0, 11))
                    .toList());
            lines.add("Connection: close");
            return String.join("\r\n", lines) + "\r\n\r\n";
        }

        private static byte[] head(InputStream in) throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            int matched = 0;
            while (matched < END_OF_HEAD.length) {
                int next = in.read();
                if (next < 0 || head.size() > MOST_BYTES) {
                    return new byte[0];
                }
                head.write(next);
                matched = next == END_OF_HEAD[matched] ? matched + 1 : next == END_OF_HEAD[0] ? 1 : 0;
            }
            return head.toByteArray();
        }

        private static @Nullable String header(String head, String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(null);
        }
    }
}
