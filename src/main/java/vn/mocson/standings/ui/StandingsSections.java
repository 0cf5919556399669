package vn.mocson.standings.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;

/** What the standings add to a contest's menu. */
@Configuration(proxyBeanMethods = false)
class StandingsSections {

    @Bean
    ContestSection overviewSection() {
        return new ContestSection(ContestPart.OVERVIEW, 10, "overview.title", ContestOverviewView.class);
    }

    @Bean
    ContestSection notYetSection() {
        return new ContestSection(ContestPart.RUN, 35, "notYet.title", NotYetView.class);
    }

    @Bean
    ContestSection rankingsSection() {
        return new ContestSection(ContestPart.RESULTS, 40, "boards.title", RankingsView.class);
    }
}
