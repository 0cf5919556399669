package vn.mocson.support.ui;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.ConsoleCard;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestSection;
import vn.mocson.support.SupportService;

/** What the reports add to a contest's menu and to the first page of the console. */
@Configuration(proxyBeanMethods = false)
class SupportSections {

    @Bean
    ContestSection ticketsSection() {
        return new ContestSection(70, "tickets.title", TicketsView.class);
    }

    @Bean
    ConsoleCard newTickets(ContestService contests, SupportService support) {
        return () -> Access.has("ADMIN", "ORGANIZER", "SECRETARY")
                ? NewTicketsCard.of(contests.all(), support)
                : Optional.empty();
    }
}
