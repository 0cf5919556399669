package vn.mocson.contest.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.WordPaper;
import vn.mocson.common.text.MarkdownText;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.text.RulesText;
import vn.mocson.unit.Unit;

/** The thể lệ as it will read, and the same as a Word file. */
class RulesPreview extends Section {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Clock clock;
    private final Div text = new Div();
    /** Read by the request that fetches the file, which is another one than the page's own. */
    private volatile @Nullable Shown shown;

    private record Shown(ContestDefinition contest, RulesText text) {}

    RulesPreview(Clock clock) {
        this.clock = clock;
        addClassNames("console-panel", "rules-preview");
        text.addClassNames("page-of-text", "rules-text");
        text.getElement().setAttribute("lang", "vi").setAttribute("tabindex", "0");
        Div files = new Div();
        files.addClassName("rules-files");
        for (OfficialLayout layout : OfficialLayout.values()) {
            files.add(file(layout));
        }
        add(new H2(getTranslation("rules.text")), files, text);
    }

    void show(ContestDefinition contest, List<Unit> units) {
        RulesText now = RulesText.of(contest, units);
        shown = new Shown(contest, now);
        text.removeAll();
        text.add(new Html("<div>" + MarkdownText.toHtml(now.markdown()) + "</div>"));
        text.removeClassName("rules-text-old");
    }

    /** What is shown is older than what is edited, because something there is wrong. */
    void outdated() {
        text.addClassName("rules-text-old");
    }

    private Anchor file(OfficialLayout layout) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    Shown now = Objects.requireNonNull(shown);
                    byte[] paper = WordPaper.write(now.text().paper(layout, "", VietnamTime.dateOf(clock.instant())));
                    return new DownloadResponse(
                            new ByteArrayInputStream(paper),
                            "the-le-" + now.contest().slug() + ".docx",
                            WORD,
                            paper.length);
                }),
                "");
        link.add(Glyph.DOWNLOAD.icon(), new Span(getTranslation("rules.download." + layout)));
        link.addClassName("download-link");
        return link;
    }
}
