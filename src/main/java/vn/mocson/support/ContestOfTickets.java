package vn.mocson.support;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.common.security.ContestOf;

/** Of which contest tickets are. */
@Configuration(proxyBeanMethods = false)
class ContestOfTickets {

    @Bean
    ContestOf<TicketId> contestOfTicket(JdbcClient db) {
        return new ContestOf<>(TicketId.class, id -> db.sql("SELECT contest_id FROM support_ticket WHERE id = ?")
                .param(id.value())
                .query(Long.class)
                .optional());
    }

    @Bean
    ContestOf<TicketQuery> contestOfTicketQuery() {
        return new ContestOf<>(
                TicketQuery.class, query -> Optional.of(query.contest().value()));
    }
}
