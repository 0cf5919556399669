package vn.mocson.report.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.common.paper.Block.Figure;
import vn.mocson.common.paper.PaperPicture;
import vn.mocson.common.paper.PdfFile;
import vn.mocson.common.paper.PdfPicture;

/**
 * Bars for a paper that is printed and copied in black and white: dark ones, where two are compared white ones with a line
 * around them, and the figure beside each, so that nobody has to measure.
 */
final class BarChart {

    private static final int DOTS_PER_INCH = 200;
    /** Of the picture, in millimetres; as wide as the text of a paper. */
    private static final int WIDTH = 165;

    private static final int LONGEST = 78;
    private static final int TALLEST = 42;
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private static final String STYLE = """
            @page { size: %dmm %dmm; margin: 0 }
            body { margin: 1mm; font: 10pt 'Liberation Serif'; color: black }
            table { border-collapse: collapse; width: 100%%; table-layout: fixed }
            td { padding: 0.8mm 0; vertical-align: middle }
            .name { width: 62mm; padding-right: 3mm; text-align: right }
            .bar { height: 3.6mm; background: #2b2b2b; border: 0.3mm solid black; float: left }
            .light { background: white }
            .figure { float: left; padding-left: 1.5mm; line-height: 4.2mm }
            .column { vertical-align: bottom; text-align: center; padding: 0 }
            .upright { background: #2b2b2b; margin: 0 12%% }
            .axis td { border-top: 0.4mm solid black; text-align: center; padding-top: 0.6mm; font-size: %dpt; white-space: nowrap }
            .small { font-size: %dpt; white-space: nowrap }
            .key { padding: 1mm 0 1mm 62mm }
            .box { display: inline-block; width: 6mm; height: 3mm; background: #2b2b2b; border: 0.3mm solid black }
            .box.light { background: white }
            """;

    private BarChart() {}

    record Bar(String name, long value, String figure) {}

    /** Two figures of the same kind. */
    record Pair(String name, long one, long other) {}

    /** One below the other, each with its name before it. */
    static Figure rows(String caption, List<Bar> bars) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        StringBuilder html = new StringBuilder("<table>");
        for (Bar bar : bars) {
            html.append("<tr><td class=\"name\">").append(text(bar.name())).append("</td><td>");
            bar(html, bar.value(), most, bar.figure(), false);
            html.append("</td></tr>");
        }
        return figure(caption, html.append("</table>").toString(), 10 + bars.size() * 12, 10);
    }

    /** The earlier in white above, this one dark below. */
    static Figure pairs(String caption, String earlier, String now, List<Pair> pairs) {
        StringBuilder html = new StringBuilder("<div class=\"key\"><span class=\"box light\"></span> ")
                .append(text(earlier))
                .append("</div><div class=\"key\"><span class=\"box\"></span> ")
                .append(text(now))
                .append("</div><table>");
        for (Pair pair : pairs) {
            long most = Math.max(1, Math.max(pair.one(), pair.other()));
            html.append("<tr><td class=\"name\">").append(text(pair.name())).append("</td><td>");
            bar(html, pair.one(), most, Frame.number(pair.one()), true);
            html.append("<div style=\"clear: both; height: 0.6mm\"></div>");
            bar(html, pair.other(), most, Frame.number(pair.other()), false);
            html.append("</td></tr>");
        }
        return figure(caption, html.append("</table>").toString(), 40 + pairs.size() * 16, 10);
    }

    /** Side by side, for what follows in time. */
    static Figure columns(String caption, List<Bar> bars) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        StringBuilder html = new StringBuilder("<table><tr>");
        for (Bar bar : bars) {
            html.append("<td class=\"column\"><div class=\"small\">")
                    .append(text(bar.figure()))
                    .append("</div><div class=\"upright\" style=\"height: ")
                    .append(tenths(bar.value(), most, TALLEST))
                    .append("mm\"></div></td>");
        }
        html.append("</tr><tr class=\"axis\">");
        bars.forEach(bar -> html.append("<td>").append(text(bar.name())).append("</td>"));
        return figure(caption, html.append("</tr></table>").toString(), TALLEST + 25, bars.size() > 16 ? 6 : 9);
    }

    private static void bar(StringBuilder html, long value, long most, String figure, boolean light) {
        html.append("<div class=\"bar").append(light ? " light" : "").append("\" style=\"width: ");
        html.append(tenths(value, most, LONGEST)).append("mm\"></div><div class=\"figure\">");
        html.append(text(figure)).append("</div>");
    }

    /** In millimetres with one decimal. */
    private static String tenths(long value, long most, int longest) {
        long tenths = Math.max(1, value * longest * 10 / most);
        return tenths / 10 + "." + tenths % 10;
    }

    private static Figure figure(String caption, String body, int height, int letters) {
        String html = "<html lang=\"vi\"><head><title>Biểu đồ</title><style>"
                + STYLE.formatted(WIDTH, height, letters, letters) + "</style></head><body>" + body + "</body></html>";
        return new Figure(
                new PaperPicture(PdfPicture.png(PdfFile.render(ANY_DAY, html, Map.of()), DOTS_PER_INCH), caption),
                caption);
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
