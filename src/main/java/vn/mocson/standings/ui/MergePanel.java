package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.AttemptOutline;
import vn.mocson.participant.PersonProfile;
import vn.mocson.standings.MergePreview;
import vn.mocson.standings.MergePreview.Why;

/** Both registrations side by side, what would move, and what stands in the way. */
class MergePanel extends Section {

    private final ContestDefinition contest;

    MergePanel(ContestDefinition contest, MergePreview preview, Runnable swap) {
        this.contest = contest;
        addClassNames("console-panel", "merge-panel");
        Div sides = new Div(
                side("merge.kept", preview.kept(), preview.keptAttempts()),
                side("merge.gone", preview.gone(), preview.moving()));
        sides.addClassName("merge-sides");
        add(new H2(getTranslation("merge.what")), sides, RulingWords.button("merge.swap", swap), follows(preview));
        if (!preview.obstacles().isEmpty()) {
            add(obstacles(preview));
        }
    }

    private Article side(String title, PersonProfile person, List<AttemptOutline> attempts) {
        Article side = new Article(
                new H3(getTranslation(title)),
                RulingWords.fact("people.name", person.fullName()),
                RulingWords.fact("people.born", VietnamTime.date(person.dateOfBirth())),
                RulingWords.fact("people.phone", "…" + person.phoneEnd()),
                RulingWords.fact("people.registered", VietnamTime.minute(person.registeredAt())),
                RulingWords.fact("people.attempts", Wording.number(attempts.size())));
        side.addClassName("merge-side");
        return side;
    }

    private UnorderedList follows(MergePreview preview) {
        UnorderedList follows = new UnorderedList();
        follows.addClassName("merge-follows");
        preview.moving().forEach(attempt -> follows.add(new ListItem(getTranslation("merge.moves", words(attempt)))));
        follows.add(
                new ListItem(
                        getTranslation("merge.follows.signIn", preview.kept().phoneEnd())),
                new ListItem(getTranslation("merge.follows.ends", preview.gone().phoneEnd())),
                new ListItem(getTranslation("merge.follows.trace")));
        return follows;
    }

    private Div obstacles(MergePreview preview) {
        UnorderedList list = new UnorderedList();
        for (MergePreview.Obstacle obstacle : preview.obstacles()) {
            AttemptOutline attempt = obstacle.attempt();
            ListItem item = new ListItem(getTranslation(
                    "merge.obstacle." + obstacle.why(),
                    obstacle.about().fullName(),
                    obstacle.about().phoneEnd(),
                    attempt == null ? "" : words(attempt)));
            if (obstacle.why() == Why.TOO_MANY_ATTEMPTS && attempt != null) {
                Anchor ruling = new Anchor(
                        "quan-tri/cuoc-thi/" + contest.slug() + "/xu-ly/nguoi?nguoi="
                                + obstacle.about().id() + "&luot=" + attempt.id(),
                        getTranslation("merge.obstacle.void"));
                ruling.getElement().setAttribute("router-link", "");
                item.add(ruling);
            }
            list.add(item);
        }
        Div obstacles = new Div(new H3(getTranslation("merge.obstacles")), list);
        obstacles.addClassName("merge-obstacles");
        obstacles.getElement().setAttribute("role", "alert");
        return obstacles;
    }

    private String words(AttemptOutline attempt) {
        String round = contest.rounds().stream()
                .filter(each -> each.id().equals(attempt.round()))
                .map(RoundDefinition::name)
                .findFirst()
                .orElse("");
        return getTranslation(
                "merge.attempt", round, Wording.number(attempt.number()), VietnamTime.minute(attempt.startedAt()));
    }
}
