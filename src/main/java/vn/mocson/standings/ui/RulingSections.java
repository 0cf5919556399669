package vn.mocson.standings.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;

/** Where results are corrected, in a contest's menu. */
@Configuration(proxyBeanMethods = false)
class RulingSections {

    @Bean
    ContestSection rulingSection() {
        return new ContestSection(ContestPart.RESULTS, 44, "ruling.title", RulingListView.class);
    }
}
