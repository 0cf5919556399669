package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.standings.DryRun;
import vn.mocson.standings.RulingService;

/** Whose rank and whose prize would change: a sentence first, then round by round, and everybody in a file. */
class DryRunPanel extends Section {

    DryRunPanel(ContestDefinition contest, DryRun dryRun, RulingService rulings) {
        addClassNames("console-panel", "dry-run");
        getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("dryrun.title")), summary(dryRun));
        if (dryRun.touchesPublished()) {
            add(warning("dryrun.published"));
        }
        if (!dryRun.prizesPerRound()) {
            add(note("dryrun.contestPrizes"));
        }
        dryRun.rounds().forEach(round -> add(new DryRunRound(contest, round, rulings)));
        if (!dryRun.nothingChanges()) {
            add(download(contest, dryRun, rulings));
        }
    }

    private Paragraph summary(DryRun dryRun) {
        long ranks = dryRun.rounds().stream().mapToLong(DryRun.OfRound::ofRank).sum();
        long prizes = dryRun.ofPrize().count();
        Paragraph summary = new Paragraph(
                dryRun.nothingChanges()
                        ? getTranslation("dryrun.nothing")
                        : getTranslation("dryrun.summary", Wording.number(ranks), Wording.number(prizes)));
        summary.addClassName("dry-run-summary");
        return summary;
    }

    private Paragraph warning(String key) {
        Paragraph warning = new Paragraph(Glyph.WARNING.icon(), new Span(getTranslation(key)));
        warning.addClassName("dry-run-warning");
        return warning;
    }

    private Paragraph note(String key) {
        Paragraph note = new Paragraph(getTranslation(key));
        note.addClassName("quiet");
        return note;
    }

    private Anchor download(ContestDefinition contest, DryRun dryRun, RulingService rulings) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = rulings.file(contest.id(), dryRun);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "thay-doi-thu-hang.csv",
                            "text/csv; charset=utf-8",
                            bytes.length);
                }),
                "");
        link.add(Glyph.DOWNLOAD.icon(), new Span(getTranslation("dryrun.download")));
        link.addClassName("download-link");
        return link;
    }
}
