package vn.mocson.privacy;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.common.security.ContestOf;

/** Of which contest requests about data are. */
@Configuration(proxyBeanMethods = false)
class ContestOfRequests {

    @Bean
    ContestOf<RequestId> contestOfRequest(JdbcClient db) {
        return new ContestOf<>(RequestId.class, id -> db.sql("SELECT contest_id FROM data_request WHERE id = ?")
                .param(id.value())
                .query(Long.class)
                .optional());
    }

    @Bean
    ContestOf<RequestQuery> contestOfRequestQuery() {
        return new ContestOf<>(
                RequestQuery.class, query -> Optional.of(query.contest().value()));
    }
}
