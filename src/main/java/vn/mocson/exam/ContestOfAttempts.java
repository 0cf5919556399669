package vn.mocson.exam;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.common.security.ContestOf;
import vn.mocson.contest.ContestService;

/** Of which contest attempts and time given back are. */
@Configuration(proxyBeanMethods = false)
class ContestOfAttempts {

    @Bean
    ContestOf<AttemptId> contestOfAttempt(JdbcClient db) {
        return new ContestOf<>(AttemptId.class, id -> db.sql("SELECT contest_id FROM attempt WHERE id = ?")
                .param(id.value().toString())
                .query(Long.class)
                .optional());
    }

    @Bean
    ContestOf<CompensationDraft> contestOfCompensation(ContestService contests) {
        return new ContestOf<>(CompensationDraft.class, draft -> contests.all().stream()
                .filter(contest ->
                        contest.rounds().stream().anyMatch(round -> round.id().equals(draft.round())))
                .map(contest -> contest.id().value())
                .findFirst());
    }
}
