package vn.mocson.practice.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;

/** What practice adds to a contest's menu. */
@Configuration(proxyBeanMethods = false)
class PracticeSections {

    @Bean
    ContestSection practiceSection() {
        return new ContestSection(ContestPart.PREPARE, 55, "practice.title", PracticeView.class);
    }
}
