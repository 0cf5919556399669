package vn.mocson.report.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import vn.mocson.award.SealedResult;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.OfficialPaper;
import vn.mocson.common.paper.PdfPaper;
import vn.mocson.common.paper.WordPaper;
import vn.mocson.standings.UnitDesk;

/** By hand: writes every paper in both layouts into a folder, to be looked at. */
final class PapersOnPaper {

    private PapersOnPaper() {}

    public static void main(String... args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (OfficialLayout layout : OfficialLayout.values()) {
            for (PaperKind kind : PaperKind.values()) {
                String name = layout.name().toLowerCase(Locale.ROOT) + "-"
                        + kind.name().toLowerCase(Locale.ROOT);
                OfficialPaper paper = paper(kind, Samples.frame(layout));
                Files.write(folder.resolve(name + ".docx"), WordPaper.write(paper));
                Files.write(folder.resolve(name + "-own.pdf"), PdfPaper.write(paper));
                SealedResult result = kind.ofResult() ? Samples.result() : null;
                byte[] blank = PaperPlaces.blank(kind, layout);
                Files.write(folder.resolve(name + "-blank.docx"), blank);
                Files.write(
                        folder.resolve(name + "-template.docx"),
                        PaperPlaces.fill(blank, kind, Samples.frame(layout), paper, result));
            }
        }
    }

    static OfficialPaper paper(PaperKind kind, Frame frame) {
        UnitDesk desk = Samples.desk(frame.contest());
        return switch (kind) {
            case UNIT_STATISTICS -> ReportPapers.statistics(frame, Samples.figures(), Map.of());
            case CLOSING_REPORT -> ReportPapers.closing(frame, Samples.facts(true));
            case UNIT_REPORT ->
                ReportPapers.unit(frame, desk, Samples.result().awards().subList(0, 2), Map.of());
            default -> ResultPapers.of(kind, frame, Samples.result());
        };
    }
}
