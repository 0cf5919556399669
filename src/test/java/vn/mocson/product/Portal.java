package vn.mocson.product;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Another organization's web site on another origin: one old page, with whatever is pasted into it. */
final class Portal implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, String> policies = new ConcurrentHashMap<>();

    Portal() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    /** Not {@code localhost}, which is where the product is: for a browser these are two sites. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A page with this code pasted into it. */
    String with(String snippet) {
        return with(snippet, "");
    }

    /** @param policy the portal's own Content-Security-Policy */
    String with(String snippet, String policy) {
        try {
            String page = Files.readString(Path.of("src/test/resources/portal/cong-thong-tin.html"));
            String path = "/" + pages.size();
            pages.put(path, page.replace("<!-- MOCSON -->", snippet));
            policies.put(path, policy);
            return origin() + path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
        String policy = policies.getOrDefault(path, "");
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        if (!policy.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        }
        exchange.sendResponseHeaders(pages.containsKey(path) ? 200 : 404, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
