package vn.mocson.practice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.common.security.ContestOf;

/** Of which contest questions given to practice are. */
@Configuration(proxyBeanMethods = false)
class ContestOfReleases {

    @Bean
    ContestOf<ReleaseId> contestOfRelease(JdbcClient db) {
        return new ContestOf<>(ReleaseId.class, id -> db.sql("SELECT contest_id FROM practice_release WHERE id = ?")
                .param(id.value())
                .query(Long.class)
                .optional());
    }
}
