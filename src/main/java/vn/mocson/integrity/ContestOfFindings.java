package vn.mocson.integrity;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.common.security.ContestOf;

/** Of which contest findings and files of people are. */
@Configuration(proxyBeanMethods = false)
class ContestOfFindings {

    @Bean
    ContestOf<FindingId> contestOfFinding(JdbcClient db) {
        return new ContestOf<>(FindingId.class, id -> db.sql("SELECT contest_id FROM finding WHERE id = ?")
                .param(id.value())
                .query(Long.class)
                .optional());
    }

    @Bean
    ContestOf<FindingQuery> contestOfFindingQuery() {
        return new ContestOf<>(
                FindingQuery.class, query -> Optional.of(query.contest().value()));
    }

    @Bean
    ContestOf<PeopleQuery> contestOfPeopleQuery() {
        return new ContestOf<>(
                PeopleQuery.class, query -> Optional.of(query.contest().value()));
    }
}
