package vn.mocson.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a phone has to receive for a whole sitting, counted by Chromium as it comes over the line: bodies as they were
 * compressed, and headers. Over TLS, as every phone comes: only there do browsers take Brotli and HTTP/2.
 */
class DoorWeightIT {

    private static final long MOST = 60 * 1024;

    @TempDir
    private static Path data;

    private record Received(String what, String kind, long bytes) {}

    @Test
    void registeringSittingAndTheResultFitIntoSixtyKilobytes() throws IOException, InterruptedException {
        try (Product product = Product.start(
                        data,
                        "--server.ssl.key-store=" + ownCertificate(),
                        "--server.ssl.key-store-type=PKCS12",
                        "--server.ssl.key-store-password=changeit",
                        "--server.http2.enabled=true");
                Browser browser = new Browser()) {
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
            Page page = browser.phone();
            List<Received> received = counting(page);

            EntrantAtTheDoor entrant = new EntrantAtTheDoor(page, "https://localhost:" + product.port());
            entrant.opens("thai-nguyen-70-nam");
            entrant.fillsIn("Lý Thị Cân Nặng");
            entrant.registers();
            entrant.starts();
            for (int question = 1; question <= 20; question++) {
                entrant.isAt(question);
                entrant.answers(question % 4);
                entrant.goesOn();
            }
            page.getByLabel("Con số dự đoán").fill("1234");
            entrant.presses("Xem lại");
            entrant.handsIn();

            List<Received> counted = received.stream()
                    .filter(one -> !one.kind().startsWith("image/"))
                    .toList();
            long total = counted.stream().mapToLong(Received::bytes).sum();
            System.out.printf("Register, sit and result: %,d bytes in %d answers%n", total, counted.size());
            assertThat(counted.stream().filter(one -> one.what().endsWith("/responses")))
                    .as("saves")
                    .hasSizeGreaterThanOrEqualTo(20);
            assertThat(counted).as("fonts").noneMatch(one -> one.kind().contains("font"));
            assertThat(total).as(counted.toString()).isLessThanOrEqualTo(MOST);
            whatIsNamedByItsContentIsKeptForGood(page, "https://localhost:" + product.port());
        }
    }

    private static void whatIsNamedByItsContentIsKeptForGood(Page page, String url) {
        String address = page.locator("script[src]").getAttribute("src");
        Map<String, String> now = page.request().get(url + address).headers();
        Map<String, String> older =
                page.request().get(url + address.replaceFirst("=.*", "=older")).headers();

        assertThat(now).containsEntry("content-encoding", "br");
        assertThat(now.get("cache-control")).contains("max-age=31536000", "immutable");
        assertThat(older.get("cache-control")).contains("no-cache");
    }

    /** Everything the page receives from now on, as it is received. */
    private static List<Received> counting(Page page) {
        List<Received> received = new ArrayList<>();
        Map<String, String> addresses = new HashMap<>();
        Map<String, String> kinds = new HashMap<>();
        CDPSession session = page.context().newCDPSession(page);
        session.on("Network.responseReceived", event -> {
            JsonObject response = event.getAsJsonObject("response");
            addresses.put(id(event), response.get("url").getAsString());
            kinds.put(id(event), response.get("mimeType").getAsString());
        });
        session.on(
                "Network.loadingFinished",
                event -> received.add(new Received(
                        addresses.getOrDefault(id(event), ""),
                        kinds.getOrDefault(id(event), ""),
                        event.get("encodedDataLength").getAsLong())));
        session.send("Network.enable");
        return received;
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private static Path ownCertificate() throws IOException, InterruptedException {
        Path store = data.resolve("certificate.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mocson",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        return store;
    }
}
