package vn.mocson.contest.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the contest itself adds to its menu. */
@Configuration(proxyBeanMethods = false)
class ContestSections {

    @Bean
    ContestSection rulesSection() {
        return new ContestSection(20, "rules.section", RulesView.class);
    }
}
