package vn.mocson.contest.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the contest itself adds to its menu. */
@Configuration(proxyBeanMethods = false)
class ContestSections {

    @Bean
    ContestSection rulesSection() {
        return new ContestSection(ContestPart.PREPARE, 20, "rules.section", RulesView.class);
    }

    @Bean
    ContestSection identitySection() {
        return new ContestSection(ContestPart.PREPARE, 17, "identity.title.page", IdentityView.class);
    }
}
