package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.LongWork;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionImport;

/** The three steps of an import, one after the other. */
class ImportWizard extends Div {

    private static final int MAX_TAGS = 20;

    private final BankSummary bank;
    private final QuestionImport imports;
    private final Clock clock;
    private final Consumer<Boolean> unfinished;
    private final ImportReader reader;
    private final ImportSteps steps = new ImportSteps();
    private final LongWork work = new LongWork("import.comparing");
    private final Div place = new Div();
    private ImportSource source = new ImportSource(this::read);

    /** @param unfinished told whether there is something to lose */
    ImportWizard(
            BankSummary bank,
            AuthoringService authoring,
            QuestionImport imports,
            Clock clock,
            Consumer<Boolean> unfinished) {
        this.bank = bank;
        this.imports = imports;
        this.clock = clock;
        this.unfinished = unfinished;
        this.reader = new ImportReader(authoring, bank.id());
        addClassName("import-wizard");
        add(steps, work, place);
        place.add(source);
    }

    private void read(ImportInput input) {
        place.setVisible(false);
        work.run(
                UI.getCurrent(),
                getTranslation("import.reading"),
                progress -> reader.read(input, progress),
                this::preview,
                why -> {
                    place.setVisible(true);
                    source.refused(
                            input.name(),
                            why instanceof FileRefused
                                    ? String.valueOf(why.getMessage())
                                    : getTranslation("import.file.failed"));
                });
    }

    private void preview(ImportBatch batch) {
        unfinished.accept(true);
        steps.show(ImportSteps.Step.PREVIEW);
        show(new ImportPreview(batch, reader, rows -> take(batch, rows), this::askForAnother));
    }

    private void take(ImportBatch batch, List<ImportRow> rows) {
        // by which they are found again together, to look at or to take them all back
        String tag = getTranslation("import.tag", VietnamTime.second(clock.instant()));
        List<QuestionDraft> drafts =
                rows.stream().map(row -> tagged(batch.draft(row), tag)).toList();
        Map<ImageId, Picture> pictures = batch.pictures();
        place.setVisible(false);
        work.run(
                UI.getCurrent(),
                getTranslation("import.taking"),
                progress -> imports.take(bank.id(), drafts, pictures),
                ids -> report(drafts, batch.rows().size() - rows.size(), tag),
                why -> {
                    place.setVisible(true); // with all that was mended
                    if (why instanceof Refusal refusal) {
                        Notices.refused(refusal);
                    }
                });
    }

    private static QuestionDraft tagged(QuestionDraft draft, String tag) {
        if (draft.tags().size() >= MAX_TAGS) {
            return draft;
        }
        List<String> tags = new ArrayList<>(draft.tags());
        tags.add(tag);
        return new QuestionDraft(
                draft.topic(),
                draft.difficulty(),
                draft.text(),
                draft.options(),
                draft.explanation(),
                draft.source(),
                tags,
                draft.image());
    }

    private void report(List<QuestionDraft> taken, int left, String tag) {
        String address = BankTabs.address(bank.code(), BankTabs.Tab.QUESTIONS) + "?the="
                + URLEncoder.encode(tag, StandardCharsets.UTF_8);
        unfinished.accept(false);
        steps.show(ImportSteps.Step.REPORT);
        show(new ImportReport(taken, left, address, this::startAgain));
    }

    private void askForAnother() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("import.leave.title"));
        dialog.setText(getTranslation("import.leave.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("import.leave.stay"));
        dialog.setConfirmText(getTranslation("import.another"));
        dialog.addConfirmListener(confirmed -> back());
        dialog.open();
    }

    /** To the first step as it was left: a pasted text is still there. */
    private void back() {
        unfinished.accept(false);
        steps.show(ImportSteps.Step.SOURCE);
        show(source);
    }

    private void startAgain() {
        source = new ImportSource(this::read);
        back();
    }

    private void show(com.vaadin.flow.component.Component step) {
        place.removeAll();
        place.add(step);
        place.setVisible(true);
        scrollIntoView();
    }
}
