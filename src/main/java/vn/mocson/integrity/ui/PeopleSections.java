package vn.mocson.integrity.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;

/** What this module adds to a contest's menu. */
@Configuration(proxyBeanMethods = false)
class PeopleSections {

    @Bean
    ContestSection peopleSection() {
        return new ContestSection(ContestPart.RUN, 31, "people.section", PeopleView.class);
    }

    @Bean
    ContestSection findingsSection() {
        return new ContestSection(ContestPart.RESULTS, 42, "findings.section", FindingsView.class);
    }
}
