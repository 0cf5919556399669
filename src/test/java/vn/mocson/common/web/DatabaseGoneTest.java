package vn.mocson.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class DatabaseGoneTest {

    @Test
    void a_pool_without_a_connection_a_broken_one_and_a_closed_one_mean_that_the_database_is_gone() {
        assertThat(DatabaseGone.isCauseOf(in(new SQLTransientConnectionException("timed out"))))
                .isTrue();
        assertThat(DatabaseGone.isCauseOf(in(new SQLException("Socket error", "08000"))))
                .isTrue();
        assertThat(DatabaseGone.isCauseOf(in(new SQLException("Connection is closed"))))
                .isTrue();
    }

    @Test
    void a_fault_of_ours_does_not() {
        assertThat(DatabaseGone.isCauseOf(in(new SQLIntegrityConstraintViolationException("duplicate", "23000"))))
                .isFalse();
        assertThat(DatabaseGone.isCauseOf(new IllegalStateException("nothing of the database")))
                .isFalse();
    }

    private static Throwable in(SQLException cause) {
        return new IllegalStateException("could not", new RuntimeException(cause));
    }
}
