package vn.mocson.privacy.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.ConsoleCard;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;
import vn.mocson.privacy.RequestDesk;
import vn.mocson.privacy.RetentionService;

/** What personal data adds to a contest's menu and to the first page of the console. */
@Configuration(proxyBeanMethods = false)
class PrivacySections {

    @Bean
    ContestSection dataRequestsSection() {
        return new ContestSection(ContestPart.DATA, 68, "requests.title", RequestsView.class);
    }

    @Bean
    ContestSection retentionSection() {
        return new ContestSection(ContestPart.DATA, 69, "retention.title", RetentionView.class);
    }

    @Bean
    ConsoleCard waitingRequests(ContestService contests, RequestDesk desk, RetentionService retention) {
        return () -> WaitingRequestsCard.of(
                contests.all().stream()
                        .filter(contest -> Access.hasIn(contest.id().value(), "ADMIN", "SECRETARY"))
                        .toList(),
                desk,
                retention);
    }
}
