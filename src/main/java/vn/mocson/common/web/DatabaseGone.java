package vn.mocson.common.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that is not there, or not there any more, from every other fault: it passes by itself. */
final class DatabaseGone {

    /** What the pool's connections answer after theirs broke; without a code of its own. */
    private static final String CLOSED = "Connection is closed";

    private static final String CONNECTION_EXCEPTION = "08";

    private DatabaseGone() {}

    static boolean isCauseOf(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException broken && isMeantBy(broken)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMeantBy(SQLException broken) {
        String state = broken.getSQLState();
        return broken instanceof SQLTransientConnectionException
                || broken instanceof SQLNonTransientConnectionException
                || (state != null && state.startsWith(CONNECTION_EXCEPTION))
                || CLOSED.equals(broken.getMessage());
    }
}
