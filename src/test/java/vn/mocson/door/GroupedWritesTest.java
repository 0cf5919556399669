package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
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

    private GroupCommit<Integer, String> group;
    private final List<Integer> busy = new CopyOnWriteArrayList<>();

    @BeforeEach
    void aTable() {
        db.sql("CREATE TABLE IF NOT EXISTS grouped (number INT NOT NULL PRIMARY KEY, how VARCHAR(10))")
                .update();
        db.sql("DELETE FROM grouped").update();
        group = new GroupCommit<>("test-group", transactions, 16, new GroupCommit.Preparation<>() {
            @Override
            public Map<Integer, String> together(Collection<Integer> numbers) {
                return numbers.stream()
                        .filter(number -> !busy.contains(number))
                        .collect(Collectors.toMap(number -> number, number -> "together"));
            }

            @Override
            public String alone(Integer number) {
                if (number < 0) {
                    throw new NotFound("nothing below zero");
                }
                return "alone";
            }
        });
    }

    @AfterEach
    void noTable() {
        group.close();
        db.sql("DROP TABLE grouped").update();
    }

    private int write(int number) {
        return group.run(number, how -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            db.sql("INSERT INTO grouped (number, how) VALUES (?, ?)")
                    .params(number, how)
                    .update();
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
                        ? group.<Integer>run(i, how -> {
                            throw new NotFound("không có số " + i);
                        })
                        : write(i)));

        List<Future<Integer>> done = together(works);

        assertThat(done.get(13).exceptionNow()).isInstanceOf(NotFound.class).hasMessage("không có số 13");
        assertThat(kept()).hasSize(36);
    }

    @Test
    void whoever_is_held_by_somebody_else_does_not_hold_up_the_others() {
        busy.add(5);

        assertThat(write(4)).isEqualTo(4);
        assertThat(write(5)).isEqualTo(5);
        assertThat(db.sql("SELECT how FROM grouped ORDER BY number")
                        .query(String.class)
                        .list())
                .containsExactly("together", "alone");
    }

    @Test
    void of_two_about_the_same_the_second_sees_what_the_first_left() throws InterruptedException {
        Callable<Integer> once = () -> group.run(7, how -> {
            if (db.sql("SELECT COUNT(*) FROM grouped").query(Integer.class).single() == 0) {
                db.sql("INSERT INTO grouped (number, how) VALUES (7, ?)")
                        .param(how)
                        .update();
            }
            return 7;
        });

        List<Future<Integer>> done = together(Collections.nCopies(2, once));

        assertThat(done).allMatch(one -> one.state() == Future.State.SUCCESS);
        assertThat(kept()).containsExactly(7);
    }

    @Test
    void what_the_preparation_refuses_is_refused() {
        busy.add(-1);

        assertThatThrownBy(() -> write(-1)).isInstanceOf(NotFound.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void once_closed_each_is_written_alone() {
        group.close();

        assertThat(write(1)).isEqualTo(1);
        assertThatThrownBy(() -> write(13)).isInstanceOf(IllegalStateException.class);
        assertThat(kept()).containsExactly(1);
    }
}
