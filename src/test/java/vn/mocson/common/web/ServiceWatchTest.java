package vn.mocson.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.mocson.TestClock;

class ServiceWatchTest {

    private static final Duration QUICK = Duration.ofMillis(20);

    private final TestClock clock = new TestClock();
    private final ServiceWatch watch = new ServiceWatch(clock);

    @Test
    void errors_slow_answers_and_people_sent_away_are_told_apart() {
        watch.answered(RequestKind.SAVE, 200, QUICK);
        watch.answered(RequestKind.SAVE, 409, QUICK);
        watch.answered(RequestKind.SAVE, 200, Duration.ofMillis(1_001));
        watch.answered(RequestKind.SAVE, 500, Duration.ofSeconds(3));
        watch.answered(RequestKind.SAVE, 503, QUICK);

        ServiceHealth health = watch.lastHour();

        assertThat(health.kinds())
                .containsExactly(new ServiceHealth.OfKind(RequestKind.SAVE, 5, 1, 1, 1, Duration.ofSeconds(3)));
        assertThat(health.calm()).isFalse();
    }

    @Test
    void slow_pages_of_the_house_are_no_trouble_of_entrants() {
        watch.answered(RequestKind.HOUSE, 200, Duration.ofSeconds(2));
        assertThat(watch.lastHour().calm()).isFalse();
        assertThat(watch.lastHour().calmForEntrants()).isTrue();

        watch.answered(RequestKind.SAVE, 500, QUICK);
        assertThat(watch.lastHour().calmForEntrants()).isFalse();
    }

    @Test
    void what_is_an_hour_ago_is_forgotten_minute_by_minute() {
        watch.answered(RequestKind.START, 500, QUICK);
        clock.turn(Duration.ofMinutes(59));
        watch.answered(RequestKind.START, 200, QUICK);

        assertThat(watch.lastHour().kinds().getFirst().errors()).isEqualTo(1);
        assertThat(watch.lastHour().minutes()).hasSize(60);
        assertThat(watch.lastHour().minutes().getFirst())
                .isEqualTo(new ServiceHealth.Minute(TestClock.START, 1, 0, 1, 0));

        clock.turn(Duration.ofMinutes(1));
        assertThat(watch.lastHour().calm()).isTrue();
        assertThat(watch.lastHour().kinds().getFirst().requests()).isEqualTo(1);
    }

    @Test
    void the_same_minute_of_another_hour_is_another_minute() {
        watch.answered(RequestKind.READ, 500, QUICK);
        clock.turn(Duration.ofHours(1));
        watch.answered(RequestKind.READ, 200, QUICK);

        assertThat(watch.lastHour().kinds())
                .containsExactly(new ServiceHealth.OfKind(RequestKind.READ, 1, 0, 0, 0, QUICK));
    }

    @Test
    void what_people_wanted_is_told_from_the_address() {
        assertThat(kind("POST", "/api/v1/rounds/1/attempts")).contains(RequestKind.START);
        assertThat(kind("PUT", "/api/v1/attempts/x/responses")).contains(RequestKind.SAVE);
        assertThat(kind("POST", "/api/v1/attempts/x/submission")).contains(RequestKind.SUBMISSION);
        assertThat(kind("POST", "/api/v1/contests/x/sign-in")).contains(RequestKind.IDENTITY);
        assertThat(kind("GET", "/api/v1/attempts/x")).contains(RequestKind.READ);
        assertThat(kind("GET", "/thi/x")).contains(RequestKind.PAGE);
        assertThat(kind("GET", "/quan-tri")).contains(RequestKind.HOUSE);
        assertThat(kind("GET", "/door/contest-entry.js")).isEmpty();
        assertThat(kind("GET", "/actuator/prometheus")).isEmpty();
        assertThat(kind("GET", "/tep/the-le.pdf")).isEmpty();
        assertThat(kind("POST", "/VAADIN/dynamic/resource/1/file")).isEmpty();
    }

    @Test
    void a_connection_that_stays_open_is_not_slow() {
        MockHttpServletRequest push = new MockHttpServletRequest("POST", "/");
        push.setQueryString("v-r=push&v-uiId=0");

        assertThat(RequestKind.of(push)).isEmpty();
    }

    private static Optional<RequestKind> kind(String method, String address) {
        return RequestKind.of(new MockHttpServletRequest(method, address));
    }

    @Test
    void what_is_thrown_is_an_error() {
        ServiceWatchFilter filter = new ServiceWatchFilter(watch);

        assertThatExceptionOfType(ServletException.class)
                .isThrownBy(() -> filter.doFilter(
                        new MockHttpServletRequest("GET", "/quan-tri"), new MockHttpServletResponse(), (in, out) -> {
                            throw new ServletException("broken");
                        }));

        assertThat(watch.lastHour().kinds().getFirst().errors()).isEqualTo(1);
    }

    @Test
    void who_goes_away_while_they_are_answered_is_no_error_of_ours() {
        ServiceWatchFilter filter = new ServiceWatchFilter(watch);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> filter.doFilter(
                        new MockHttpServletRequest("GET", "/quan-tri"), new MockHttpServletResponse(), (in, out) -> {
                            out.flushBuffer();
                            throw new IOException("broken pipe");
                        }));

        assertThat(watch.lastHour().calm()).isTrue();
    }

    @Test
    void what_was_answered_is_counted_as_it_was_answered() throws ServletException, IOException {
        ServiceWatchFilter filter = new ServiceWatchFilter(watch);

        filter.doFilter(
                new MockHttpServletRequest("GET", "/quan-tri"),
                new MockHttpServletResponse(),
                (in, out) -> ((MockHttpServletResponse) out).setStatus(503));

        assertThat(watch.lastHour().kinds().getFirst().sentAway()).isEqualTo(1);
    }
}
