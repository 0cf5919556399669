package vn.mocson.contest.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the public pages and the announcements add to a contest's menu. */
@Configuration(proxyBeanMethods = false)
class PageSections {

    @Bean
    ContestSection pagesSection() {
        return new ContestSection(ContestPart.PREPARE, 22, "pages.section", PagesView.class);
    }

    @Bean
    ContestSection announcementsSection() {
        return new ContestSection(ContestPart.RUN, 42, "announcements.section", AnnouncementsView.class);
    }
}
