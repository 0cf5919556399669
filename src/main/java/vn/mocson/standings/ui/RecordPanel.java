package vn.mocson.standings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.RoundId;
import vn.mocson.standings.record.RecordService;
import vn.mocson.standings.record.RecountCheck;

/** The record of a closed round to take away, and how the last recount of it came out. */
class RecordPanel extends Div {

    private final RoundId round;
    private final RecordService records;
    private final Paragraph outcome = new Paragraph();

    RecordPanel(RoundId round, RecordService records) {
        this.round = round;
        this.records = records;
        addClassName("round-record");
        Anchor file = new Anchor(download(), "");
        file.addClassName("ranking-file");
        file.add(Glyph.DOWNLOAD.icon(), new Span(getTranslation("record.file")));
        Div acts = new Div(file, new Button(getTranslation("record.check"), click -> check()));
        acts.addClassName("ranking-files");
        add(outcome, acts);
        refresh();
    }

    final void refresh() {
        records.lastCheck(round).ifPresentOrElse(this::show, () -> outcome.setText(getTranslation("record.unchecked")));
    }

    private void show(RecountCheck check) {
        outcome.setClassName("record-differs", !check.agrees());
        outcome.setText(
                check.agrees()
                        ? getTranslation(
                                "record.agrees", VietnamTime.second(check.checkedAt()), Wording.number(check.places()))
                        : getTranslation(
                                "record.differs",
                                VietnamTime.second(check.checkedAt()),
                                String.valueOf(check.firstDifference())));
    }

    private void check() {
        try {
            show(records.check(round));
            Notices.done(getTranslation("record.checked"));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private DownloadHandler download() {
        return DownloadHandler.fromInputStream(event -> {
            // written down first: a slow line must not keep a connection of the database
            Path file = Files.createTempFile("ho-so", ".zip");
            try (OutputStream out = Files.newOutputStream(file)) {
                records.export(round, out);
            }
            return new DownloadResponse(
                    Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE),
                    records.fileName(round),
                    "application/zip",
                    Files.size(file));
        });
    }
}
