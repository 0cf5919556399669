package vn.mocson.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.TestClock;

/** Ready answers: made once, the same in both forms, and with the reader's own moment. */
class PublicReadsTest {

    private final TestClock clock = new TestClock();
    private final PublicReads reads = new PublicReads(
            JsonMapper.builder()
                    .addModule(new JsonInstants().instantsWithMilliseconds())
                    .build(),
            clock);
    private final AtomicInteger made = new AtomicInteger();

    record Timed(String slug, Instant serverTime, String text) {}

    record Board(Instant asOf, List<String> rows) {}

    private static MockHttpServletRequest asking(String address, @Nullable String coding, @Nullable String known) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        if (coding != null) {
            request.addHeader("Accept-Encoding", coding);
        }
        if (known != null) {
            request.addHeader("If-None-Match", known);
        }
        return request;
    }

    private ResponseEntity<byte[]> timed(Object stamp, String text, @Nullable String coding, @Nullable String known) {
        return reads.answer(asking("/a", coding, known), stamp, () -> {
            made.incrementAndGet();
            return new Timed("a", clock.instant(), text);
        });
    }

    private static String plain(ResponseEntity<byte[]> reply) {
        byte[] body = Objects.requireNonNull(reply.getBody());
        if (!"gzip".equals(reply.getHeaders().getFirst("Content-Encoding"))) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void each_reader_is_told_their_own_moment_from_bytes_that_were_made_once() {
        String text = "Đại hội ".repeat(400);

        for (int i = 0; i < 5; i++) {
            clock.turn(Duration.ofMillis(700));
            String moment = JsonInstants.text(clock.instant());
            assertThat(plain(timed("s", text, null, null))).contains("\"serverTime\":\"" + moment + "\"", text);
            assertThat(plain(timed("s", text, "br, gzip", null))).contains("\"serverTime\":\"" + moment + "\"", text);
        }
        assertThat(made).hasValue(1);
    }

    @Property(tries = 200)
    void both_forms_say_the_same_whatever_stands_in_them(@ForAll @StringLength(max = 400) String text) {
        String long4 = text + "x".repeat(1024);

        String identity = plain(timed(text, long4, null, null));

        assertThat(plain(timed(text, long4, "gzip", null))).isEqualTo(identity);
        assertThat(new JsonMapper().readTree(identity).get("text").asString()).isEqualTo(long4);
    }

    @Test
    void a_text_that_looks_like_the_time_is_left_alone() {
        String text = "\"serverTime\":\"2020\" ".repeat(100);

        assertThat(new JsonMapper()
                        .readTree(plain(timed("s", text, "gzip", null)))
                        .get("text")
                        .asString())
                .isEqualTo(text);
    }

    @Test
    void the_etag_is_of_the_content_alone_and_each_form_has_its_own() {
        String text = "y".repeat(2000);
        String identity = etag(timed("s1", text, null, null));
        String gzip = etag(timed("s1", text, "gzip", null));
        clock.turn(Duration.ofHours(1));

        assertThat(etag(timed("s2", text, null, null))).isEqualTo(identity).isNotEqualTo(gzip);
        assertThat(etag(timed("s2", text, "gzip", null))).isEqualTo(gzip);
        assertThat(etag(timed("s3", text + "!", null, null))).isNotEqualTo(identity);
        assertThat(made).hasValue(3);
    }

    @Test
    void a_board_counts_as_unmoved_however_late_it_was_read() {
        String first = etag(board("1", "An"));
        clock.turn(Duration.ofMinutes(1));

        assertThat(etag(board("2", "An"))).isEqualTo(first);
        assertThat(plain(board("2", "An"))).contains(JsonInstants.text(clock.instant()));
        assertThat(etag(board("3", "Bình"))).isNotEqualTo(first);
    }

    private ResponseEntity<byte[]> board(String stamp, String name) {
        return reads.answer(asking("/b", null, null), stamp, () -> new Board(clock.instant(), List.of(name)));
    }

    private static String etag(ResponseEntity<byte[]> reply) {
        return Objects.requireNonNull(reply.getHeaders().getETag());
    }

    @Test
    void whoever_has_it_in_either_form_is_sent_nothing() {
        String text = "z".repeat(2000);
        String identity = etag(timed("s", text, null, null));
        String gzip = etag(timed("s", text, "gzip", null));

        for (String known : List.of(identity, gzip, "W/" + identity, "\"other\", " + gzip, "*")) {
            ResponseEntity<byte[]> reply = timed("s", text, "gzip", known);
            assertThat(reply.getStatusCode().value()).as(known).isEqualTo(304);
            assertThat(reply.getBody()).isNull();
            assertThat(etag(reply)).isEqualTo(gzip);
        }
        assertThat(timed("s", text, "gzip", "\"other\"").getStatusCode().value())
                .isEqualTo(200);
        assertThat(made).hasValue(1);
    }

    @Test
    void caches_in_between_are_told_what_they_may_keep() {
        ResponseEntity<byte[]> large = timed("s", "z".repeat(2000), "gzip", null);
        ResponseEntity<byte[]> small = timed("t", "z", "gzip", null);

        assertThat(large.getHeaders().getVary()).containsExactly("Accept-Encoding");
        assertThat(large.getHeaders().getCacheControl()).isEqualTo("max-age=0, must-revalidate, public");
        assertThat(large.getHeaders().getFirst("Content-Encoding")).isEqualTo("gzip");
        assertThat(small.getHeaders().getFirst("Content-Encoding")).isNull();
        assertThat(reads.page(asking("/p", null, null), "s", CacheControl.maxAge(Duration.ofMinutes(1)), () -> "<p>")
                        .getHeaders()
                        .getCacheControl())
                .isEqualTo("max-age=60");
    }

    @Test
    void gzip_is_sent_to_those_alone_who_take_it() {
        assertThat(List.of("gzip", "deflate, gzip;q=0.5", "*", "GZIP"))
                .allMatch(each -> PublicReads.takes("gzip", each));
        assertThat(List.of("", "identity", "gzip;q=0", "gzip; q=0.0, deflate", "br"))
                .noneMatch(each -> PublicReads.takes("gzip", each));
        assertThat(PublicReads.takes("gzip", null)).isFalse();
    }

    @Test
    void a_thousand_who_ask_at_the_same_moment_have_it_made_once() throws Exception {
        CountDownLatch all = new CountDownLatch(1000);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ResponseEntity<byte[]>>> replies = IntStream.range(0, 1000)
                    .mapToObj(i -> readers.submit(() -> {
                        all.countDown();
                        all.await();
                        return timed("s", "one", null, null);
                    }))
                    .toList();
            for (Future<ResponseEntity<byte[]>> reply : replies) {
                assertThat(plain(reply.get())).contains("one");
            }
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void another_address_or_another_query_is_another_answer() {
        assertThat(plain(reads.answer(asking("/a", null, null), "s", () -> "eins")))
                .isEqualTo("\"eins\"");
        MockHttpServletRequest query = asking("/a", null, null);
        query.setQueryString("page=2");
        assertThat(plain(reads.answer(query, "s", () -> "zwei"))).isEqualTo("\"zwei\"");
        assertThat(plain(reads.answer(asking("/a", null, null), "s", () -> "drei")))
                .isEqualTo("\"eins\"");
    }
}
