package vn.mocson.participant;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.common.security.ContestOf;

/** Of which contest people and questions about their list are. */
@Configuration(proxyBeanMethods = false)
class ContestOfPeople {

    @Bean
    ContestOf<ParticipantId> contestOfParticipant(JdbcClient db) {
        return new ContestOf<>(ParticipantId.class, id -> db.sql("SELECT contest_id FROM participant WHERE id = ?")
                .param(id.value().toString())
                .query(Long.class)
                .optional());
    }

    @Bean
    ContestOf<RosterQuery> contestOfRosterQuery() {
        return new ContestOf<>(
                RosterQuery.class, query -> Optional.of(query.contest().value()));
    }
}
