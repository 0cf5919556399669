package vn.mocson.practice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestId;
import vn.mocson.practice.Obstacle;
import vn.mocson.practice.PracticeSource;
import vn.mocson.practice.Release;
import vn.mocson.practice.ReleaseDesk;

/** A round or a topic: how many questions, whether they are released, why they cannot be, and the button. */
class PracticeRow extends ListItem {

    private static final int REASONS = 3;

    private final ContestId contest;
    private final PracticeSource source;
    private final ReleaseDesk desk;
    private final Runnable changed;

    PracticeRow(ContestId contest, PracticeSource source, ReleaseDesk desk, Runnable changed) {
        this.contest = contest;
        this.source = source;
        this.desk = desk;
        this.changed = changed;
        Span name = new Span(source.name());
        name.addClassName("practice-name");
        Span questions = new Span(
                source.questions() == 0
                        ? getTranslation("practice.noQuestions")
                        : getTranslation("practice.questions", Wording.number(source.questions())));
        questions.addClassName("quiet");
        Div about = new Div(name, questions);
        about.addClassName("practice-about");
        add(about);
        Release release = source.release();
        if (release != null) {
            about.add(inForce(release));
            add(button("practice.withdraw", () -> confirmWithdrawal(release)));
        } else if (!source.obstacles().isEmpty()) {
            about.add(obstacles(source.obstacles()));
        } else if (source.questions() > 0) {
            add(button("practice.release", this::confirmRelease));
        }
    }

    private Paragraph inForce(Release release) {
        Paragraph state = new Paragraph(getTranslation(
                "practice.inForce",
                Wording.number(release.questions()),
                release.releasedBy(),
                VietnamTime.minute(release.releasedAt())));
        state.addClassName("practice-released");
        if (release.withheld() > 0) {
            Span withheld = new Span(getTranslation("practice.withheld", Wording.number(release.withheld())));
            withheld.addClassName("practice-withheld");
            state.add(withheld);
        }
        return state;
    }

    private Div obstacles(List<Obstacle> obstacles) {
        UnorderedList reasons = new UnorderedList();
        obstacles.stream()
                .limit(REASONS)
                .forEach(obstacle -> reasons.add(new ListItem(getTranslation(
                        "practice.obstacle." + obstacle.why(),
                        obstacle.round(),
                        obstacle.contest(),
                        Wording.number(obstacle.questions())))));
        if (obstacles.size() > REASONS) {
            reasons.add(new ListItem(
                    getTranslation("practice.obstacles.more", Wording.number(obstacles.size() - REASONS))));
        }
        Div box = new Div(new Span(getTranslation("practice.obstacles")), reasons);
        box.addClassName("practice-obstacles");
        return box;
    }

    private Button button(String key, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.setAriaLabel(getTranslation(key + ".of", source.name()));
        return button;
    }

    private void confirmRelease() {
        confirm(
                "practice.release",
                getTranslation("practice.release.title", Wording.number(source.questions()), source.name()),
                () -> desk.release(contest, source.kind(), source.id()),
                "practice.released");
    }

    private void confirmWithdrawal(Release release) {
        confirm(
                "practice.withdraw",
                getTranslation("practice.withdraw.title", source.name()),
                () -> desk.withdraw(release.id()),
                "practice.withdrawn");
    }

    private void confirm(String key, String header, Runnable act, String done) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(header);
        dialog.setText(getTranslation(key + ".text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation(key));
        dialog.addConfirmListener(confirmed -> {
            try {
                act.run();
                Notices.done(getTranslation(done, source.name()));
            } catch (Refusal refusal) {
                Notices.refused(refusal);
            }
            changed.run();
        });
        dialog.open();
    }
}
