package vn.mocson.standings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.common.security.ContestOf;

/** Of which contest decisions about people and attempts are. */
@Configuration(proxyBeanMethods = false)
class ContestOfRulings {

    @Bean
    ContestOf<RulingId> contestOfRuling(JdbcClient db) {
        return new ContestOf<>(RulingId.class, id -> db.sql("SELECT contest_id FROM ruling WHERE id = ?")
                .param(id.value())
                .query(Long.class)
                .optional());
    }
}
