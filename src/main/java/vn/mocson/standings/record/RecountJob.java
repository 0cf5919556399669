package vn.mocson.standings.record;

import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.contest.RoundId;

/** Holds every round's final standings against a recount, soon after they were computed and each time they are anew. */
@Component
class RecountJob {

    private static final Logger log = LoggerFactory.getLogger(RecountJob.class);

    private final RecordRows rows;
    private final RecordService records;

    /** Two looks at the same moment would be the same look twice. */
    private final ReentrantLock looking = new ReentrantLock();

    RecountJob(RecordRows rows, RecordService records) {
        this.rows = rows;
        this.records = records;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT15S")
    void checkNewStandings() {
        looking.lock();
        try {
            rows.unchecked().forEach(this::check);
        } finally {
            looking.unlock();
        }
    }

    private void check(RoundId round) {
        try {
            Access.asSystem(() -> records.check(round));
        } catch (RecordNotReady e) {
            log.debug("Kỳ thi {} vừa được mở lại để tính; sẽ kiểm tra sau", round);
        } catch (RuntimeException e) {
            log.error("Không kiểm tra được bảng xếp hạng của kỳ thi {}; sẽ thử lại", round, e);
        }
    }
}
