package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.mocson.common.ui.LiveUpdates;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.contest.text.RulesText;
import vn.mocson.contest.ui.RoundList;
import vn.mocson.standings.BoardFeed;

/** Beside the text: the time left and the button, the rounds, how one sits, the prizes. */
class ContestFacts extends Aside {

    /** @param practice whether there are questions to practise on */
    ContestFacts(ContestDefinition contest, boolean practice, BoardFeed feed, Clock clock) {
        addClassName("contest-facts");
        getElement().setAttribute("aria-label", getTranslation("contest.facts"));
        Instant now = clock.instant();
        Countdown countdown = new Countdown(contest, now);
        Anchor help = new Anchor(ContestAddress.door(contest) + "/tro-giup", getTranslation("contest.help"));
        help.setRouterIgnore(true); // a page without Flow
        help.addClassName("contest-help");
        Div way = new Div(countdown, new EnterLink(contest, contest.stateAt(now)), help);
        way.addClassName("contest-way");
        if (practice) {
            Anchor link = new Anchor(ContestAddress.practice(contest), getTranslation("contest.practice"));
            link.setRouterIgnore(true);
            link.addClassName("practice-link");
            way.add(link);
        }
        add(way, part("contest.rounds", new RoundList(contest, now)), part("contest.sitting", sitting(contest, now)));
        contest.currentRound(now).ifPresent(round -> add(part("rules.summary", summary(round))));
        prizes(contest, PrizeScope.INDIVIDUAL);
        prizes(contest, PrizeScope.COLLECTIVE);
        prizes(contest, PrizeScope.SPECIAL);
        LiveUpdates.keep(
                this,
                moved -> feed.subscribe(contest.id(), moved)::cancel,
                () -> countdown.refresh(contest, clock.instant()));
    }

    private Section part(String heading, com.vaadin.flow.component.Component content) {
        Section section = new Section(new H2(getTranslation(heading)), content);
        section.addClassName("contest-fact");
        return section;
    }

    private DescriptionList sitting(ContestDefinition contest, Instant now) {
        Rules rules = contest.currentRound(now).map(round -> round.rules()).orElse(contest.rules());
        DescriptionList list = new DescriptionList();
        list.addClassName("sitting-facts");
        pair(list, "contest.questions", Wording.number(rules.paper().questions()));
        Integer minutes = rules.paper().durationMinutes();
        pair(
                list,
                "contest.duration",
                minutes == null
                        ? getTranslation("contest.noLimit")
                        : getTranslation("contest.minutes", Wording.number(minutes)));
        Integer most = rules.attempts().max();
        pair(
                list,
                "contest.attempts",
                most == null
                        ? getTranslation("contest.unlimited")
                        : getTranslation("contest.attempts." + rules.attempts().per(), Wording.number(most)));
        if (rules.eligibility().minimumAge() > 0) {
            pair(
                    list,
                    "contest.age",
                    getTranslation("contest.years", rules.eligibility().minimumAge()));
        }
        return list;
    }

    /** In the words of the thể lệ, which has one language. */
    private static UnorderedList summary(RoundDefinition round) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rules-summary");
        list.getElement().setAttribute("lang", "vi");
        RulesText.summary(round).forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private void pair(DescriptionList list, String label, String value) {
        Div pair = new Div(
                new DescriptionList.Term(getTranslation(label)), new DescriptionList.Description(new Span(value)));
        list.add(pair);
    }

    private void prizes(ContestDefinition contest, PrizeScope scope) {
        List<Prize> prizes = contest.prizes().stream()
                .filter(prize -> prize.scope() == scope)
                .toList();
        if (!prizes.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("prize-list");
            prizes.forEach(prize -> list.add(prize(prize)));
            add(part("contest.prizes." + scope, list));
        }
    }

    private ListItem prize(Prize prize) {
        Span count = new Span(Wording.number(prize.count()));
        count.addClassName("prize-count");
        Span value = new Span(prize.value() == 0 ? "" : Wording.money(prize.value()));
        value.addClassName("prize-value");
        return new ListItem(count, new Span(prize.name()), value);
    }
}
