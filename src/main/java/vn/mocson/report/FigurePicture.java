package vn.mocson.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.common.paper.PdfFile;
import vn.mocson.common.paper.PdfPicture;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.report.FigureSheet.Line;
import vn.mocson.report.Figures.OfUnit;

/** Figures as a picture for a portal or a chat group: dark bars with their figures beside them, good in black and white. */
final class FigurePicture {

    private static final int DOTS_PER_INCH = 144;
    private static final int MOST_UNITS = 10;
    /** The longest bar, in millimetres. */
    private static final int LONGEST = 90;

    private static final int IN_A_ROW = 4;
    private static final int SHORT_TITLE = 90;

    /** CSS 2.1: tables and millimetres. */
    private static final String STYLE = """
            @page { size: 280mm %dmm; margin: 0 }
            body { margin: 0; font-family: 'Liberation Sans'; color: #1e1b18 }
            .head { padding: 9mm 14mm 7mm; background: #7f1420; color: #fff7ea; border-bottom: 1.6mm solid #f2c14e }
            .organizer { font-size: 11pt; color: #ecd3c8 }
            .title { margin-top: 1.5mm; font-weight: bold; line-height: 1.25 }
            .moment { margin-top: 3mm; font-size: 14pt; font-weight: bold; color: #f2c14e }
            .body { padding: 5mm 14mm 0 }
            .tiles, .units { width: 100%%; border-collapse: collapse; table-layout: fixed }
            .tiles td { padding: 2.5mm 3mm 2.5mm 0; vertical-align: top }
            .figure { font-size: 25pt; font-weight: bold; line-height: 1.1 }
            .name { font-size: 11pt; color: #5c534a }
            .units { border-top: 0.3mm solid #8d8273 }
            .most { font-size: 12pt; font-weight: bold; padding: 4mm 0 2mm }
            .units td { height: 7.6mm; padding: 0; vertical-align: middle; font-size: 11pt; border-bottom: 0.2mm solid #e6ddcc }
            .unit { width: 120mm }
            .bar { height: 4.4mm; background: #1e1b18 }
            .n { width: 38mm; text-align: right; white-space: nowrap }
            .foot { padding-top: 3mm; font-size: 9.5pt; color: #5c534a }
            """;

    private FigurePicture() {}

    static byte[] draw(ContestDefinition contest, @Nullable RoundDefinition round, Figures figures, Shown shown) {
        FigureWords words = new FigureWords(contest, round, figures, shown);
        List<OfUnit> units = shown.people()
                ? figures.branches().stream()
                        .filter(branch -> branch.count().people() > 0)
                        .limit(MOST_UNITS)
                        .toList()
                : List.of();
        List<Line> lines = words.lines();
        String html = "<html lang=\"vi\"><head><title>Số liệu</title><style>"
                + STYLE.formatted(height(lines.size(), units.size())) + "</style></head><body>"
                + head(contest, words, figures, shown) + "<div class=\"body\">" + tiles(lines) + bars(units)
                + foot(contest, figures, units) + "</div></body></html>";
        return PdfPicture.png(PdfFile.render(VietnamTime.dateOf(figures.asOf()), html, Map.of()), DOTS_PER_INCH);
    }

    /** In millimetres, with room for long names: what is empty in the end is cut off. */
    private static int height(int tiles, int units) {
        int rows = (tiles + IN_A_ROW - 1) / IN_A_ROW;
        return 120 + rows * 30 + units * 14;
    }

    private static String head(ContestDefinition contest, FigureWords words, Figures figures, Shown shown) {
        return "<div class=\"head\"><div class=\"organizer\">" + text(contest.organizer())
                + "</div><div class=\"title\" style=\"font-size: "
                + (contest.title().length() > SHORT_TITLE ? 16 : 20) + "pt\">" + text(words.subject())
                + "</div><div class=\"moment\">Số liệu đến " + text(FigureWords.moment(figures.asOf()))
                + (shown.internal() ? " – nội bộ, không công bố" : "") + "</div></div>";
    }

    private static String tiles(List<Line> lines) {
        StringBuilder html = new StringBuilder("<table class=\"tiles\">");
        for (int from = 0; from < lines.size(); from += IN_A_ROW) {
            html.append("<tr>");
            for (int i = from; i < from + IN_A_ROW; i++) {
                html.append("<td>");
                if (i < lines.size()) {
                    html.append("<div class=\"figure\">")
                            .append(text(lines.get(i).figure()))
                            .append("</div><div class=\"name\">")
                            .append(text(lines.get(i).name()))
                            .append("</div>");
                }
                html.append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    private static String bars(List<OfUnit> units) {
        if (units.isEmpty()) {
            return "";
        }
        long most = Math.max(1, units.getFirst().count().people());
        StringBuilder html =
                new StringBuilder("<div class=\"most\">Đơn vị có nhiều người dự thi</div><table class=\"units\">");
        for (OfUnit unit : units) {
            long people = unit.count().people();
            html.append("<tr><td class=\"unit\">")
                    .append(text(unit.unit().name()))
                    .append("</td><td><div class=\"bar\" style=\"width: ")
                    .append(Math.max(1, people * LONGEST / most))
                    .append("mm\"></div></td><td class=\"n\"><b>")
                    .append(Vietnamese.number(people))
                    .append("</b>")
                    .append(
                            unit.turnout().expected() > 0
                                    ? " · "
                                            + FigureWords.percent(
                                                    unit.turnout().taken(),
                                                    unit.turnout().expected())
                                    : "")
                    .append("</td></tr>");
        }
        return html.append("</table>").toString();
    }

    private static String foot(ContestDefinition contest, Figures figures, List<OfUnit> units) {
        long more = units.isEmpty() ? 0 : figures.takingUnits() - units.size();
        return "<div class=\"foot\">"
                + (more > 0 ? "Và " + Vietnamese.number(more) + " đơn vị khác. " : "")
                + (units.isEmpty() ? "" : "Sau số người là tỷ lệ so với tổng số người của đơn vị. ") + "Nguồn: "
                + text(contest.organizer()) + ".</div>";
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
