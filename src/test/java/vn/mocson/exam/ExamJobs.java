package vn.mocson.exam;

import org.springframework.beans.factory.BeanFactory;

/** Runs the exam's jobs now, as their schedule would. */
public final class ExamJobs {

    private final BeanFactory beans;

    public ExamJobs(BeanFactory beans) {
        this.beans = beans;
    }

    public void closeOverdue() {
        beans.getBean(ClosingJob.class).closeOverdue();
    }

    public void lookAtOpenRounds() {
        beans.getBean(OpeningCheck.class).lookAtOpenRounds();
    }
}
