package vn.mocson.participant.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;

/** What the participants add to a contest's menu. */
@Configuration(proxyBeanMethods = false)
class ParticipantSections {

    @Bean
    ContestSection participantsSection() {
        return new ContestSection(ContestPart.RUN, 30, "roster.title", ParticipantsView.class);
    }
}
