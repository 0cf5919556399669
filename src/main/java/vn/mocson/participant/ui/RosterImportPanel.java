package vn.mocson.participant.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.ui.ListDownload;
import vn.mocson.common.ui.ListUpload;
import vn.mocson.common.ui.LongWork;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.participant.RosterImported;
import vn.mocson.participant.RosterLine;
import vn.mocson.participant.io.RosterFile;
import vn.mocson.unit.UnitId;

/** From a file onto the list: give it, look through it, take what is right. Nothing is kept before a person says so. */
class RosterImportPanel extends Div {

    private final RosterDesk desk;
    private final Runnable imported;
    private final LongWork work = new LongWork("roster.comparing");
    private final Div content = new Div();
    private List<RosterLine> lines = List.of();
    private final Map<String, UnitId> chosen = new HashMap<>();

    RosterImportPanel(RosterDesk desk, Runnable imported) {
        this.desk = desk;
        this.imported = imported;
        addClassName("roster-import");
        add(work, content);
        askForFile();
    }

    private void askForFile() {
        lines = List.of();
        chosen.clear();
        Paragraph how = new Paragraph(getTranslation("roster.file.sentence"));
        ListDownload template = new ListDownload(
                getTranslation("roster.file.template"), "mau-danh-sach-du-thi.xlsx", RosterImportPanel::template);
        Section file = new Section(
                new H2(getTranslation("roster.file.title")),
                how,
                new ListUpload(this::read, Notices::problem),
                template);
        file.addClassName("console-panel");
        content.removeAll();
        content.add(file);
    }

    /** In Vietnamese whoever asks: it is filled in by the units. */
    private static byte[] template() {
        return ListWorkbook.write(
                "DANH SÁCH NGƯỜI DỰ THI",
                List.of("STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Số điện thoại", "Ghi chú"),
                List.of());
    }

    private void read(byte[] file) {
        content.setVisible(false);
        work.run(
                UI.getCurrent(),
                getTranslation("roster.reading"),
                progress -> {
                    List<RosterLine> read = RosterFile.read(file);
                    return Map.entry(read, desk.roster().preview(desk.contest().id(), read, Map.of()));
                },
                read -> {
                    lines = read.getKey();
                    content.setVisible(true);
                    content.removeAll();
                    content.add(
                            new RosterPreviewPanel(desk, read.getValue(), this::choose, this::take, this::askForFile));
                },
                this::refused);
    }

    private void choose(String text, UnitId unit, RosterPreviewPanel panel) {
        chosen.put(text, unit);
        panel.show(desk.roster().preview(desk.contest().id(), lines, Map.copyOf(chosen)));
    }

    private void take(boolean removeMissing) {
        content.setVisible(false);
        List<RosterLine> all = lines;
        Map<String, UnitId> units = Map.copyOf(chosen);
        work.run(
                UI.getCurrent(),
                getTranslation("roster.taking"),
                progress -> desk.roster().take(desk.contest().id(), all, units, removeMissing),
                this::taken,
                this::refused);
    }

    private void taken(RosterImported done) {
        content.setVisible(true);
        askForFile();
        Notices.done(getTranslation(
                "roster.taken",
                Wording.number(done.added()),
                Wording.number(done.changed()),
                Wording.number(done.removed()),
                Wording.number(done.leftOut()),
                Wording.number(done.moved())));
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
