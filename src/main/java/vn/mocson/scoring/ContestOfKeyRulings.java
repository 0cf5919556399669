package vn.mocson.scoring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.common.security.ContestOf;

/** Of which contest decisions about keys are. */
@Configuration(proxyBeanMethods = false)
class ContestOfKeyRulings {

    @Bean
    ContestOf<KeyRulingId> contestOfKeyRuling(JdbcClient db) {
        return new ContestOf<>(KeyRulingId.class, id -> db.sql("SELECT contest_id FROM key_ruling WHERE id = ?")
                .param(id.value())
                .query(Long.class)
                .optional());
    }
}
