package vn.mocson.exam;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes abandoned attempts, by the same rule as the requests. Safe on several nodes: each closing locks its row. */
@Component
class ClosingJob {

    private static final Logger log = LoggerFactory.getLogger(ClosingJob.class);
    private static final int BATCH = 500;

    private final Attempts attempts;
    private final AttemptCloser closer;
    private final Clock clock;

    ClosingJob(Attempts attempts, AttemptCloser closer, Clock clock) {
        this.attempts = attempts;
        this.closer = closer;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT2S")
    void closeOverdue() {
        List<AttemptId> overdue = attempts.overdue(clock.instant().minus(Deadline.GRACE), BATCH);
        for (AttemptId id : overdue) {
            try {
                closer.closeIfOverdue(id);
            } catch (RuntimeException e) {
                log.error("Không đóng được lượt thi quá giờ {}; sẽ thử lại", id, e);
            }
        }
    }
}
