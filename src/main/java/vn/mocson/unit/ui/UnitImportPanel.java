package vn.mocson.unit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.ui.ListDownload;
import vn.mocson.common.ui.ListUpload;
import vn.mocson.common.ui.LongWork;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.unit.UnitImportPreview;
import vn.mocson.unit.UnitImportRow.Status;
import vn.mocson.unit.UnitLine;
import vn.mocson.unit.UnitTreeSummary;
import vn.mocson.unit.io.UnitFile;

/** From a file into the tree: give it, look through it, take all of it. Nothing changes before a person says so. */
class UnitImportPanel extends Div {

    private final UnitWork work;
    private final UnitTreeSummary tree;
    private final Runnable imported;
    private final LongWork progress = new LongWork("units.import.comparing");
    private final Div content = new Div();
    private List<UnitLine> lines = List.of();

    UnitImportPanel(UnitWork work, UnitTreeSummary tree, Runnable imported) {
        this.work = work;
        this.tree = tree;
        this.imported = imported;
        addClassNames("units-import", "roster-import");
        add(progress, content);
        askForFile();
    }

    private void askForFile() {
        lines = List.of();
        Section file = new Section(
                new H2(getTranslation("units.import.title")),
                new Paragraph(getTranslation("units.import.sentence")),
                new ListUpload(this::read, Notices::problem),
                new ListDownload(getTranslation("units.import.template"), "mau-don-vi.xlsx", UnitWorkbook::template));
        file.addClassName("console-panel");
        content.removeAll();
        content.add(file);
    }

    private void read(byte[] file) {
        content.setVisible(false);
        progress.run(
                UI.getCurrent(),
                getTranslation("units.import.reading"),
                told -> {
                    List<UnitLine> read = UnitFile.read(file);
                    return Map.entry(read, work.imports().preview(tree.id(), read));
                },
                read -> {
                    lines = read.getKey();
                    content.setVisible(true);
                    content.removeAll();
                    content.add(new UnitImportPreviewPanel(read.getValue(), this::take, this::askForFile));
                },
                this::refused);
    }

    private void take() {
        content.setVisible(false);
        List<UnitLine> all = lines;
        progress.run(
                UI.getCurrent(),
                getTranslation("units.import.taking"),
                told -> work.imports().take(tree.id(), all),
                this::taken,
                this::refused);
    }

    private void taken(UnitImportPreview done) {
        content.setVisible(true);
        askForFile();
        Notices.done(getTranslation(
                "units.import.taken",
                Wording.number(done.count(Status.NEW)),
                Wording.number(done.count(Status.CHANGED)),
                Wording.number(done.count(Status.SAME))));
        imported.run();
    }

    private void refused(RuntimeException reason) {
        content.setVisible(true);
        if (reason instanceof Refusal refusal) {
            Notices.refused(refusal);
        } else if (reason instanceof FileRefused) {
            Notices.problem(String.valueOf(reason.getMessage()));
        }
    }
}
