package vn.mocson.award.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import vn.mocson.award.AwardPart;
import vn.mocson.award.AwardResults;
import vn.mocson.award.SealId;
import vn.mocson.award.SealSummary;
import vn.mocson.award.SealingService;
import vn.mocson.award.WaitingSeal;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Notices;
import vn.mocson.contest.ContestDefinition;

/** The way to a sealed and published result: prepare, two signatures, publish; and every version there was. */
class SealPanel extends Div {

    private final ContestDefinition contest;
    private final AwardPart part;
    private final SealingService sealing;
    private final Runnable changed;
    private final List<SealSummary> versions;

    SealPanel(
            ContestDefinition contest, AwardPart part, SealingService sealing, AwardResults results, Runnable changed) {
        this.contest = contest;
        this.part = part;
        this.sealing = sealing;
        this.changed = changed;
        this.versions = results.sealed(contest.id()).stream()
                .filter(seal -> seal.scope().equals(part.scope()))
                .toList();
        Section section = AwardWords.section("award.seal");
        Optional<WaitingSeal> waiting = sealing.waiting(part.scope());
        if (waiting.isPresent()) {
            waiting(section, waiting.get());
        } else {
            section.add(
                    AwardWords.quiet(getTranslation("award.seal.sentence")),
                    AwardWords.primary("award.prepare", this::prepare));
        }
        add(section);
        if (!versions.isEmpty()) {
            add(new VersionsPanel(contest, versions, sealing, this::publish));
        }
    }

    private void prepare() {
        if (versions.isEmpty()) {
            if (AwardWords.done(() -> sealing.prepare(part.scope(), null, null))) {
                Notices.done(getTranslation("award.prepared"));
                changed.run();
            }
        } else {
            new PrepareDialog(part.scope(), sealing, changed).open();
        }
    }

    private void waiting(Section section, WaitingSeal seal) {
        section.add(
                AwardWords.fact("award.version", Integer.toString(seal.version())),
                AwardWords.fact("award.preparedAt", VietnamTime.second(seal.preparedAt())),
                hash(seal.sha256()),
                file(seal.id(), "award.file.read"));
        if (seal.secretary() != null && seal.secretaryAt() != null) {
            section.add(AwardWords.fact(
                    "award.signed.secretary", seal.secretary() + ", " + VietnamTime.second(seal.secretaryAt())));
        }
        Div actions = new Div();
        actions.addClassName("award-actions");
        boolean first = seal.secretary() == null;
        if (Access.hasIn(contest.id().value(), first ? "SECRETARY" : "JUDGE")) {
            actions.add(AwardWords.primary(
                    first ? "award.sign.secretary" : "award.sign.jury",
                    () -> new SignSealDialog(seal, sealing, changed).open()));
        } else {
            actions.add(
                    AwardWords.quiet(getTranslation(first ? "award.sign.waits.secretary" : "award.sign.waits.jury")));
        }
        actions.add(AwardWords.button("award.discard", () -> discard(seal.id())));
        section.add(actions);
    }

    private void discard(SealId id) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("award.discard.title"));
        dialog.setText(getTranslation("award.discard.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation("award.discard"));
        dialog.addConfirmListener(confirmed -> {
            AwardWords.done(() -> sealing.discard(id));
            changed.run();
        });
        dialog.open();
    }

    private void publish(SealSummary seal) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("award.publish.title", seal.scopeName()));
        dialog.setText(getTranslation("award.publish.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation("award.publish"));
        dialog.addConfirmListener(confirmed -> {
            if (AwardWords.done(() -> sealing.publish(seal.id()))) {
                Notices.done(getTranslation("award.published"));
            }
            changed.run();
        });
        dialog.open();
    }

    private static Div hash(String sha256) {
        Div hash = AwardWords.fact("award.hash", sha256);
        hash.addClassName("award-hash");
        return hash;
    }

    private Anchor file(SealId id, String label) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = sealing.file(id);
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), "result.json", "application/json", content.length);
                }),
                getTranslation(label));
    }
}
