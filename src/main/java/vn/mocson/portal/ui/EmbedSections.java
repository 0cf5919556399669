package vn.mocson.portal.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.contest.ui.ContestSection;

/** What the portal adds to a contest's menu. */
@Configuration(proxyBeanMethods = false)
class EmbedSections {

    @Bean
    ContestSection embedSection() {
        return new ContestSection(65, "embed.title", EmbedView.class);
    }
}
