package vn.mocson.award.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.AwardPart;
import vn.mocson.award.AwardResults;
import vn.mocson.award.SealProgress;
import vn.mocson.award.SealSummary;
import vn.mocson.award.SealingService;
import vn.mocson.award.WaitingSeal;
import vn.mocson.common.ui.OpenWork;
import vn.mocson.common.ui.OpenWorkPanel;
import vn.mocson.common.ui.OpenWorks;
import vn.mocson.contest.ContestDefinition;

/**
 * The way to a sealed and published result: prepare, two signatures, publish; and every version there was. What takes
 * long goes on by itself: whoever opens the page meanwhile sees it.
 */
class SealPanel extends Div {

    private final AwardPart part;
    private final SealingService sealing;
    private final Runnable changed;
    private final List<SealSummary> versions;
    private final Div acts = new Div();
    private final OpenWorkPanel work;
    private @Nullable PrepareDialog asking;

    SealPanel(
            ContestDefinition contest,
            AwardPart part,
            SealingService sealing,
            AwardResults results,
            OpenWorks works,
            Runnable changed) {
        this.part = part;
        this.sealing = sealing;
        this.changed = changed;
        this.versions = results.sealed(contest.id()).stream()
                .filter(seal -> seal.scope().equals(part.scope()))
                .toList();
        this.work = new OpenWorkPanel(works, "award " + part.scope(), this::ended);
        Section section = AwardWords.section("award.seal");
        Optional<WaitingSeal> waiting = sealing.waiting(part.scope());
        if (waiting.isPresent()) {
            section.add(new WaitingPanel(contest, waiting.get(), sealing, () -> sign(waiting.get()), changed));
        } else if (versions.isEmpty()) {
            section.add(
                    AwardWords.quiet(getTranslation("award.seal.sentence")),
                    AwardWords.primary("award.prepare", this::prepare));
        } else {
            section.add(
                    AwardWords.quiet(getTranslation("award.prepare.again.text")),
                    AwardWords.button("award.prepare.next", this::prepare));
        }
        acts.addClassName("award-content");
        acts.add(section);
        if (!versions.isEmpty()) {
            acts.add(new VersionsPanel(contest, versions, sealing, this::publish));
        }
        acts.setEnabled(!work.busy());
        addClassName("award-content");
        add(work, acts);
    }

    @FunctionalInterface
    private interface Act {
        void does(SealProgress progress);
    }

    private void begin(String going, String done, boolean stoppable, Act act) {
        acts.setEnabled(false);
        work.run(
                new OpenWork.Words(getTranslation(going), getTranslation(done), stoppable), open -> act.does(open::at));
    }

    private void ended(boolean well) {
        PrepareDialog dialog = asking;
        asking = null;
        if (well || dialog == null) {
            changed.run();
        } else {
            acts.setEnabled(true);
            dialog.open(); // what was typed is still there, to be mended
        }
    }

    private void prepare() {
        if (versions.isEmpty()) {
            begin(
                    "award.preparing",
                    "award.prepared",
                    true,
                    progress -> sealing.prepare(part.scope(), null, null, progress));
            return;
        }
        PrepareDialog[] dialog = new PrepareDialog[1];
        dialog[0] = new PrepareDialog((decision, reason) -> {
            asking = dialog[0];
            begin(
                    "award.preparing",
                    "award.prepared",
                    true,
                    progress -> sealing.prepare(part.scope(), decision, reason, progress));
        });
        dialog[0].open();
    }

    private void sign(WaitingSeal seal) {
        if (seal.secretary() == null) {
            new SignSealDialog(
                            seal,
                            password -> begin(
                                    "award.signing",
                                    "award.signed",
                                    true,
                                    progress -> sealing.signAsSecretary(seal.id(), seal.sha256(), password, progress)))
                    .open();
        } else {
            new SignSealDialog(
                            seal,
                            password -> begin(
                                    "award.signing",
                                    "award.sealed",
                                    true,
                                    progress -> sealing.signAsJury(seal.id(), seal.sha256(), password, progress)))
                    .open();
        }
    }

    private void publish(SealSummary seal) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("award.publish.title"));
        dialog.setText(getTranslation("award.publish.text", seal.scopeName()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation("award.publish"));
        dialog.addConfirmListener(confirmed ->
                begin("award.publishing", "award.published", false, progress -> sealing.publish(seal.id(), progress)));
        dialog.open();
    }
}
