package vn.mocson.report.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;

/** What the figures add to a contest's menu. */
@Configuration(proxyBeanMethods = false)
class FiguresSections {

    @Bean
    ContestSection figuresSection() {
        return new ContestSection(ContestPart.OVERVIEW, 12, "dashboard.title", FiguresView.class);
    }
}
