package vn.mocson.support.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.ConsoleCard;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;
import vn.mocson.support.SupportService;

/** What the reports add to a contest's menu and to the first page of the console. */
@Configuration(proxyBeanMethods = false)
class SupportSections {

    @Bean
    ContestSection ticketsSection() {
        return new ContestSection(ContestPart.RUN, 70, "tickets.title", TicketsView.class);
    }

    @Bean
    ConsoleCard newTickets(ContestService contests, SupportService support) {
        return () -> NewTicketsCard.of(
                contests.all().stream()
                        .filter(contest -> Access.hasIn(contest.id().value(), "ADMIN", "ORGANIZER", "SECRETARY"))
                        .toList(),
                support);
    }
}
