package vn.mocson.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.mocson.TestClock;
import vn.mocson.common.MocSonProperties;

class TicketFloodTest {

    private final TestClock clock = new TestClock();
    private final TicketFlood flood = flood(true);

    private TicketFlood flood(boolean enabled) {
        MocSonProperties properties = new MocSonProperties(
                Path.of("unused"), Path.of("unused"), null, new MocSonProperties.RateLimit(enabled), false);
        return new TicketFlood(properties, JdbcClient.create(new SingleConnectionDataSource()), clock);
    }

    private void manyReports(String address) {
        for (int i = 0; i < TicketFlood.ADDRESS_PER_MINUTE; i++) {
            flood.admitReport(address);
        }
    }

    @Test
    void one_address_sends_as_many_as_an_office_would_and_then_waits() {
        manyReports("203.0.113.7");

        assertThatExceptionOfType(TicketRefused.class)
                .isThrownBy(() -> flood.admitReport("203.0.113.7"))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("TICKETS_TOO_MANY");
                    assertThat(refusal.detail()).contains("vẫn còn", "hãy đợi");
                });
        clock.turn(Duration.ofMinutes(1));
        assertThatNoException().isThrownBy(() -> flood.admitReport("203.0.113.7"));
    }

    @Test
    void one_address_does_not_spoil_it_for_another_nor_reporting_for_looking_up() {
        manyReports("203.0.113.7");

        assertThatNoException().isThrownBy(() -> flood.admitReport("203.0.113.8"));
        assertThatNoException().isThrownBy(() -> flood.admitLook("203.0.113.7"));
    }

    @Test
    void numbers_are_not_tried_out_without_end() {
        assertThatExceptionOfType(TicketRefused.class).isThrownBy(() -> {
            for (int i = 0; i < 1_000; i++) {
                flood.admitLook("203.0.113.7");
            }
        });
    }

    @Test
    void no_address_alone_uses_up_what_a_contest_takes() {
        assertThat(TicketFlood.ADDRESS_PER_MINUTE * 60).isLessThan(TicketFlood.CONTEST_PER_HOUR);
    }

    @Test
    void switched_off_no_address_is_counted() {
        TicketFlood off = flood(false);

        assertThatNoException().isThrownBy(() -> {
            for (int i = 0; i < 1_000; i++) {
                off.admitReport("203.0.113.7");
            }
        });
    }
}
