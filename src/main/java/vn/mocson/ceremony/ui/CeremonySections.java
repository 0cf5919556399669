package vn.mocson.ceremony.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;

/** What the ceremony adds to a contest's menu. */
@Configuration(proxyBeanMethods = false)
class CeremonySections {

    @Bean
    ContestSection ceremonySection() {
        return new ContestSection(ContestPart.RESULTS, 56, "ceremony.title", CeremonyView.class);
    }
}
