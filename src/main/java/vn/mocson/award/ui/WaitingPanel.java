package vn.mocson.award.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import vn.mocson.award.SealId;
import vn.mocson.award.SealingService;
import vn.mocson.award.WaitingSeal;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;

/** The version that waits: what it is, what of it becomes public word for word, and whose signature comes next. */
class WaitingPanel extends Div {

    /** @param signs opens the dialog of whoever signs next */
    WaitingPanel(
            ContestDefinition contest, WaitingSeal seal, SealingService sealing, Runnable signs, Runnable changed) {
        addClassName("award-form");
        Div hash = AwardWords.fact("award.hash", seal.sha256());
        hash.addClassName("award-hash");
        add(
                AwardWords.fact("award.version", Integer.toString(seal.version())),
                AwardWords.fact("award.preparedAt", VietnamTime.second(seal.preparedAt())),
                hash,
                file(seal.id(), sealing),
                new PublicWordsPanel(sealing.words(seal.id())));
        if (seal.secretary() != null && seal.secretaryAt() != null) {
            add(AwardWords.fact(
                    "award.signed.secretary", seal.secretary() + ", " + VietnamTime.second(seal.secretaryAt())));
        }
        Div actions = new Div();
        actions.addClassName("award-actions");
        boolean first = seal.secretary() == null;
        if (Access.hasIn(contest.id().value(), first ? "SECRETARY" : "JUDGE")) {
            actions.add(AwardWords.primary(first ? "award.sign.secretary" : "award.sign.jury", signs));
        } else {
            actions.add(
                    AwardWords.quiet(getTranslation(first ? "award.sign.waits.secretary" : "award.sign.waits.jury")));
        }
        actions.add(AwardWords.button("award.discard", () -> discard(seal.id(), sealing, changed)));
        add(actions);
    }

    private void discard(SealId id, SealingService sealing, Runnable changed) {
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

    private Anchor file(SealId id, SealingService sealing) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = sealing.file(id);
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), "result.json", "application/json", content.length);
                }),
                getTranslation("award.file.read"));
    }
}
