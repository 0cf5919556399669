package vn.mocson.report.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;

/** What figures and papers add to a contest's menu. */
@Configuration(proxyBeanMethods = false)
class FiguresSections {

    @Bean
    ContestSection figuresSection() {
        return new ContestSection(ContestPart.OVERVIEW, 12, "dashboard.title", FiguresView.class);
    }

    @Bean
    ContestSection papersSection() {
        return new ContestSection(ContestPart.RESULTS, 52, "papers.title", PapersView.class);
    }
}
