package vn.mocson.privacy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.LongWork;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.privacy.PurgeObstacle;
import vn.mocson.privacy.PurgePreview;
import vn.mocson.privacy.PurgeRun;
import vn.mocson.privacy.RetentionService;

/** What removing a contest's personal data would take now, the removal itself, and those that were. */
class PurgePanel extends Section {

    private final ContestDefinition contest;
    private final RetentionService retention;
    private final Div content = new Div();
    private final LongWork work = new LongWork("retention.progress");
    private final Button stop = new Button(getTranslation("retention.stop"), click -> stop());
    private final AtomicBoolean stopped = new AtomicBoolean();

    PurgePanel(ContestDefinition contest, RetentionService retention) {
        this.contest = contest;
        this.retention = retention;
        addClassNames("console-panel", "purge-panel");
        Paragraph sentence = new Paragraph(getTranslation("retention.purge.sentence"));
        sentence.addClassName("quiet");
        add(new H2(getTranslation("retention.purge")), sentence, content, work, stop);
        stop.setVisible(false);
        stop.setDisableOnClick(true);
        refresh();
    }

    final void refresh() {
        PurgePreview preview = retention.preview(contest.id());
        content.removeAll();
        if (preview.nothingLeft()) {
            Paragraph nothing = new Paragraph(getTranslation("retention.nothing"));
            nothing.addClassName("quiet");
            content.add(nothing);
        } else {
            content.add(counts(preview), button(preview));
        }
        if (!preview.runs().isEmpty()) {
            content.add(history(preview.runs()));
        }
    }

    private Div counts(PurgePreview preview) {
        UnorderedList goes = new UnorderedList(
                new ListItem(getTranslation("retention.people", Wording.number(preview.people()))),
                new ListItem(getTranslation("retention.listed", Wording.number(preview.listed()))),
                new ListItem(getTranslation("retention.waiting", Wording.number(preview.waiting()))));
        UnorderedList stays = new UnorderedList(
                new ListItem(getTranslation("retention.attempts", Wording.number(preview.attempts()))),
                new ListItem(getTranslation("retention.figures")));
        Div both = new Div(
                new Div(new H3(getTranslation("retention.goes")), goes),
                new Div(new H3(getTranslation("retention.stays")), stays));
        both.addClassName("purge-counts");
        return both;
    }

    private Div button(PurgePreview preview) {
        Button begin = new Button(
                getTranslation(preview.brokenOff() ? "retention.resume" : "retention.begin"),
                Glyph.TRASH.icon(),
                click -> confirm(preview));
        begin.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        Div row = new Div(begin);
        row.addClassName("purge-row");
        PurgeObstacle obstacle = preview.obstacle();
        if (obstacle != null) {
            begin.setEnabled(false);
            row.add(new Paragraph(getTranslation("retention.obstacle." + obstacle.kind(), obstacle.what())));
        }
        return row;
    }

    private void confirm(PurgePreview preview) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("retention.confirm.title", Wording.number(preview.people())));
        dialog.setText(getTranslation(
                "retention.confirm.text",
                contest.title(),
                Wording.number(preview.people()),
                Wording.number(preview.listed())));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation("retention.begin"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> begin());
        dialog.open();
    }

    /** Whoever is erased by then stays erased; the rest waits to be gone on with. */
    private void stop() {
        stopped.set(true);
    }

    private void begin() {
        content.setVisible(false);
        stopped.set(false);
        stop.setEnabled(true);
        stop.setVisible(true);
        work.run(
                UI.getCurrent(),
                getTranslation("retention.running"),
                progress -> retention.purge(contest.id(), (done, of) -> {
                    progress.at(done, of);
                    return !stopped.get();
                }),
                erased -> {
                    Notices.done(getTranslation(
                            stopped.get() ? "retention.stopped" : "retention.done", Wording.number(erased)));
                    showAgain();
                },
                failed -> {
                    if (failed instanceof Refusal refusal) {
                        Notices.refused(refusal);
                    }
                    showAgain();
                });
    }

    private void showAgain() {
        content.setVisible(true);
        stop.setVisible(false);
        refresh();
    }

    private Div history(List<PurgeRun> runs) {
        OrderedList list = new OrderedList();
        runs.forEach(run -> list.add(new ListItem(
                run.finishedAt() == null
                        ? getTranslation("retention.run.broken", VietnamTime.minute(run.startedAt()), run.startedBy())
                        : getTranslation(
                                "retention.run",
                                VietnamTime.minute(run.finishedAt()),
                                run.startedBy(),
                                Wording.number(run.people()),
                                Wording.number(run.listed())))));
        Div history = new Div(new H3(getTranslation("retention.runs")), list);
        history.addClassName("ticket-history");
        return history;
    }
}
