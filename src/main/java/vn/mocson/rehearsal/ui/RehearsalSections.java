package vn.mocson.rehearsal.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;

/** What the rehearsal adds to a contest's menu. */
@Configuration(proxyBeanMethods = false)
class RehearsalSections {

    @Bean
    ContestSection rehearsalSection() {
        return new ContestSection(ContestPart.PREPARE, 70, "rehearsal.title", RehearsalView.class);
    }
}
