package vn.mocson.ceremony;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.common.security.ContestOf;

/** Of which contest shows and their tokens are. */
@Configuration(proxyBeanMethods = false)
class ContestOfShows {

    @Bean
    ContestOf<ShowId> contestOfShow(JdbcClient db) {
        return new ContestOf<>(ShowId.class, id -> db.sql("SELECT contest_id FROM ceremony_show WHERE id = ?")
                .param(id.toString())
                .query(Long.class)
                .optional());
    }

    @Bean
    ContestOf<StageTokenId> contestOfStageToken(JdbcClient db) {
        return new ContestOf<>(StageTokenId.class, id -> db.sql("SELECT s.contest_id FROM stage_token t"
                        + " JOIN ceremony_show s ON s.id = t.show_id WHERE t.id = ?")
                .param(id.value())
                .query(Long.class)
                .optional());
    }
}
