package vn.mocson.award;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.common.security.ContestOf;

/** Of which contest results are. */
@Configuration(proxyBeanMethods = false)
class ContestOfAwards {

    @Bean
    ContestOf<SealId> contestOfSeal(JdbcClient db) {
        return new ContestOf<>(SealId.class, id -> db.sql("SELECT contest_id FROM award_seal WHERE id = ?")
                .param(id.value())
                .query(Long.class)
                .optional());
    }

    @Bean
    ContestOf<AwardScope> contestOfAwardScope() {
        return new ContestOf<>(
                AwardScope.class, scope -> Optional.of(scope.contest().value()));
    }
}
