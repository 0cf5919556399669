package vn.mocson.standings;

import org.springframework.beans.factory.BeanFactory;

/** Runs the standings' jobs now, as their schedule would. */
public final class StandingsJobs {

    private final BeanFactory beans;

    public StandingsJobs(BeanFactory beans) {
        this.beans = beans;
    }

    public void finishClosedRounds() {
        beans.getBean(RoundClosingJob.class).finishClosedRounds();
    }

    /** What moved is told to whoever looks at a board. */
    public void tellOfMoves() {
        beans.getBean(BoardFeed.class).flush();
    }
}
