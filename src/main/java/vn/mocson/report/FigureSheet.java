package vn.mocson.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;

/** Figures of one moment, ready to be handed on. All parts tell the same figures and the moment they are of. */
public final class FigureSheet {

    /**
     * A figure with its name.
     *
     * @param number null where the figure is no whole number
     */
    public record Line(String name, String figure, @Nullable Long number) {

        static Line of(String name, long number) {
            return new Line(name, Vietnamese.number(number), number);
        }

        static Line of(String name, String figure) {
            return new Line(name, figure, null);
        }
    }

    private final ContestDefinition contest;
    private final @Nullable RoundDefinition round;
    private final Figures figures;
    private final Shown shown;

    FigureSheet(ContestDefinition contest, @Nullable RoundDefinition round, Figures figures, Shown shown) {
        this.contest = contest;
        this.round = round;
        this.figures = figures;
        this.shown = shown;
    }

    public Instant asOf() {
        return figures.asOf();
    }

    /** What is left out because people are asked to guess it; empty where nothing is. */
    public List<String> withheld() {
        return words().withheld();
    }

    /** A paragraph as newspapers and reports write it. */
    public String paragraph() {
        return words().paragraph();
    }

    public List<Line> lines() {
        return words().lines();
    }

    /** The units of a board: the first row is the header. */
    public List<List<String>> unitTable() {
        return words().unitTable();
    }

    /** Both tables for programs that paste text into cells. */
    public String tableText() {
        return heading() + "\n"
                + lines().stream()
                        .map(line -> line.name() + "\t" + line.figure())
                        .collect(Collectors.joining("\n"))
                + "\n\n"
                + unitTable().stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
    }

    /** Both tables for programs that paste what web pages are made of. */
    public String tableHtml() {
        StringBuilder html = new StringBuilder("<p><b>" + text(heading()) + "</b></p><table border=\"1\"><tbody>");
        lines().forEach(line -> html.append("<tr><td>")
                .append(text(line.name()))
                .append("</td><td align=\"right\">")
                .append(text(line.figure()))
                .append("</td></tr>"));
        html.append("</tbody></table>");
        String cell = "th";
        if (unitTable().size() > 1) {
            html.append("<p></p><table border=\"1\"><tbody>");
            for (List<String> row : unitTable()) {
                html.append("<tr>");
                for (String value : row) {
                    html.append('<').append(cell).append('>').append(text(value));
                    html.append("</").append(cell).append('>');
                }
                html.append("</tr>");
                cell = "td";
            }
            html.append("</tbody></table>");
        }
        return html.toString();
    }

    public byte[] workbook() {
        return FigureWorkbook.write(contest, round, figures, shown);
    }

    /** Some of the units, in this order. */
    public byte[] workbook(List<Figures.OfUnit> units) {
        return FigureWorkbook.write(contest, round, figures, shown, units);
    }

    /** PNG. */
    public byte[] picture() {
        return FigurePicture.draw(contest, round, figures, shown);
    }

    /** Of a file, without its ending: {@code so-lieu-thai-nguyen-70-nam-2024-09-20-17-00}. */
    public String fileName() {
        return "so-lieu-" + contest.slug() + "-"
                + VietnamTime.minute(asOf())
                        .replaceFirst("(\\d\\d):(\\d\\d) (\\d\\d)/(\\d\\d)/(\\d{4})", "$5-$4-$3-$1-$2")
                + (shown.internal() ? "-noi-bo" : "");
    }

    private String heading() {
        return words().heading();
    }

    private FigureWords words() {
        return new FigureWords(contest, round, figures, shown);
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
