package vn.mocson.support;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.contest.ContestService;

/** Runs the support's job now, as its schedule would. */
public final class SupportJobs {

    /** How many reports a contest takes within an hour. */
    public static final int CONTEST_PER_HOUR = TicketFlood.CONTEST_PER_HOUR;

    private final TicketPurge purge;

    public SupportJobs(ContestService contests, JdbcClient db, Clock clock) {
        this.purge = new TicketPurge(contests, db, clock);
    }

    public void purge() {
        purge.purge();
    }
}
