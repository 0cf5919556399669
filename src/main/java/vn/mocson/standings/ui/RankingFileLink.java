package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.standings.StandingsService;

/** The full ranking of a round as a file. */
class RankingFileLink extends Anchor {

    RankingFileLink(RoundDefinition round, StandingsService standings, RankingFile.Kind kind) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    // written down first: a slow line must not keep a connection of the database
                    Path file = Files.createTempFile("xep-hang", "");
                    RankingFile.write(file, kind, round, standings);
                    return new DownloadResponse(
                            Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE),
                            "xep-hang-" + round.code() + "." + kind.name().toLowerCase(Locale.ROOT),
                            kind.contentType(),
                            Files.size(file));
                }),
                "");
        addClassName("ranking-file");
        add(Glyph.DOWNLOAD.icon(), new Span(getTranslation("boards.file." + kind)));
    }
}
