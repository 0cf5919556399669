package vn.mocson.exam.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;

/** What the exam adds to a contest's menu. */
@Configuration(proxyBeanMethods = false)
class TimesSections {

    @Bean
    ContestSection timesSection() {
        return new ContestSection(ContestPart.RUN, 40, "times.title", TimesView.class);
    }

    @Bean
    ContestSection lateSection() {
        return new ContestSection(ContestPart.RUN, 45, "late.title", LateView.class);
    }
}
