package vn.mocson.award.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;

/** What prizes add to a contest's menu. */
@Configuration(proxyBeanMethods = false)
class AwardSections {

    @Bean
    ContestSection awardSection() {
        return new ContestSection(ContestPart.RESULTS, 50, "award.title", AwardView.class);
    }
}
