package vn.mocson.standings.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import vn.mocson.common.ui.ConsoleCard;
import vn.mocson.contest.PlanService;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;

/** The checklist in a contest's menu, and its reminders on the first page of the console. */
@Configuration(proxyBeanMethods = false)
class PlanSections {

    @Bean
    ContestSection planSection() {
        return new ContestSection(ContestPart.PREPARE, 15, "plan.title", PlanView.class);
    }

    @Bean
    @Order(1)
    ConsoleCard planReminders(PlanService plan) {
        return () -> PlanReminders.of(plan.reminders());
    }
}
