package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.mocson.DoorTest;
import vn.mocson.common.database.GroupCommit;
import vn.mocson.common.web.NotFound;

/** What many write in one transaction is kept or refused for each as if it had come alone. */
@DoorTest
@Timeout(120)
class GroupedWritesTest {

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private GroupCommit group;

    @BeforeEach
    void aTable() {
        db.sql("CREATE TABLE IF NOT EXISTS grouped (number INT NOT NULL PRIMARY KEY, transaction_id VARCHAR(40))")
                .update();
        db.sql("DELETE FROM grouped").update();
        group = new GroupCommit("test-group", transactions, 16);
    }

    @AfterEach
    void noTable() {
        group.close();
        db.sql("DROP TABLE grouped").update();
    }

    private int write(int number) {
        return group.run(() -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            db.sql("INSERT INTO grouped (number) VALUES (?)").param(number).update();
            if (number % 10 == 3) {
                throw new IllegalStateException("number " + number + " goes wrong");
            }
            return number;
        });
    }

    private List<Integer> kept() {
        return db.sql("SELECT number FROM grouped ORDER BY number")
                .query(Integer.class)
                .list();
    }

    private static <T> List<Future<T>> together(List<Callable<T>> works) throws InterruptedException {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people.invokeAll(works);
        }
    }

    @Test
    void of_many_at_once_only_those_that_go_wrong_leave_nothing() throws InterruptedException {
        List<Callable<Integer>> works = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> works.add(() -> write(i)));

        List<Future<Integer>> done = together(works);

        for (int i = 0; i < 100; i++) {
            assertThat(done.get(i).state())
                    .as("number %d", i)
                    .isEqualTo(i % 10 == 3 ? Future.State.FAILED : Future.State.SUCCESS);
        }
        assertThat(kept())
                .isEqualTo(
                        IntStream.range(0, 100).filter(i -> i % 10 != 3).boxed().toList());
    }

    @Test
    void a_refusal_reaches_the_one_it_is_meant_for_and_the_others_are_kept() throws InterruptedException {
        List<Callable<Integer>> works = new ArrayList<>();
        IntStream.range(0, 40)
                .forEach(i -> works.add(() -> i % 10 == 3
                        ? group.<Integer>run(() -> {
                            throw new NotFound("không có số " + i);
                        })
                        : write(i)));

        List<Future<Integer>> done = together(works);

        assertThat(done.get(13).exceptionNow()).isInstanceOf(NotFound.class).hasMessage("không có số 13");
        assertThat(kept()).hasSize(36);
    }

    @Test
    void once_closed_each_is_written_alone() {
        group.close();

        assertThat(write(1)).isEqualTo(1);
        assertThatThrownBy(() -> write(13)).isInstanceOf(IllegalStateException.class);
        assertThat(kept()).containsExactly(1);
    }
}
