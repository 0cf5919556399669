package vn.mocson.standings.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import vn.mocson.common.ui.Wording;
import vn.mocson.standings.DryRun;

/** The last question before a second signature. */
class SignDialog extends ConfirmDialog {

    SignDialog(String title, DryRun dryRun, Runnable sign) {
        setHeader(getTranslation("ruling.sign.title"));
        long ranks = dryRun.rounds().stream().mapToLong(DryRun.OfRound::ofRank).sum();
        setText(getTranslation(
                dryRun.touchesPublished() ? "ruling.sign.text.published" : "ruling.sign.text",
                title,
                Wording.number(ranks),
                Wording.number(dryRun.ofPrize().count())));
        setCancelable(true);
        setCancelText(getTranslation("common.cancel"));
        setConfirmText(getTranslation("ruling.sign"));
        addConfirmListener(confirmed -> sign.run());
    }
}
