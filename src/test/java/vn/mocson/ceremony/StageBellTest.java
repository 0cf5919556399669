package vn.mocson.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

class StageBellTest {

    private static final int ROUNDS = 20_000;

    private final StageBell bell = new StageBell(
            new ShowRows(JdbcClient.create(new DriverManagerDataSource()), new JsonMapper(), Clock.systemUTC()));
    private final ShowId show = new ShowId(new UUID(0, 1));

    private void moves() {
        bell.moved(new StageBell.Moved(show));
    }

    @Test
    void whoever_begins_to_wait_while_the_show_moves_is_woken_all_the_same() throws InterruptedException {
        CountDownLatch woken = new CountDownLatch(ROUNDS);
        Thread presenter = Thread.ofPlatform().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                moves();
            }
        });

        for (int i = 0; i < ROUNDS; i++) {
            bell.wait(show, 0, woken::countDown);
            if (i % 100 == 0) {
                moves(); // a line has its bounds, and the other thread may sleep
            }
        }

        presenter.interrupt();
        presenter.join();
        moves();
        assertThat(woken.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void whoever_has_left_leaves_room_for_another() {
        Runnable left = bell.wait(show, 0, () -> {});
        for (int i = 1; i < 200; i++) {
            bell.wait(show, 0, () -> {});
        }
        assertThatExceptionOfType(StageRefused.class).isThrownBy(() -> bell.wait(show, 0, () -> {}));

        left.run();

        bell.wait(show, 0, () -> {});
    }
}
