package vn.mocson.common.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.mocson.common.paper.Block.Answer;
import vn.mocson.common.paper.Block.Article;
import vn.mocson.common.paper.Block.Choice;
import vn.mocson.common.paper.Block.Column;
import vn.mocson.common.paper.Block.Figure;
import vn.mocson.common.paper.Block.Heading;
import vn.mocson.common.paper.Block.Note;
import vn.mocson.common.paper.Block.PageBreak;
import vn.mocson.common.paper.Block.Paragraph;
import vn.mocson.common.paper.Block.Question;
import vn.mocson.common.paper.Block.Row;
import vn.mocson.common.paper.Block.Table;

/** A paper as the XHTML that becomes a PDF; every word of it escaped. */
final class PaperHtml {

    /** The scheme of the addresses of a paper's own pictures. */
    static final String PICTURES = "picture";

    private static final String STYLE = """
            @page { size: 210mm 297mm; margin: %dmm %dmm %dmm %dmm;
              @top-center { content: counter(page); font: 14pt '%5$s'; vertical-align: middle }
              @bottom-center { content: element(foot); vertical-align: top; padding-top: 3mm } }
            @page :first { @top-center { content: none } }
            body { font: 14pt/1.16 '%5$s'; margin: 0 }
            p, h1, h2 { margin: 0 }
            table { border-collapse: collapse; width: 100%% }
            td, th { padding: 0; vertical-align: top }
            .foot { position: running(foot); font-size: 8pt; border-top: 0.4pt solid #808080; padding-top: 1mm }
            .foot .pages { text-align: right }
            .no:before { content: counter(page) }
            .count:before { content: counter(pages) }
            .head { table-layout: fixed }
            .head .second td { padding-top: 4pt }
            .line { text-align: center }
            .rule { height: 0; border-top: 0.7pt solid black; margin: 3pt auto 3pt auto }
            .title { margin: 16pt 0 8pt 0 }
            h1 { font-size: 14pt; margin: 12pt 0 6pt 0; page-break-after: avoid }
            h2 { font-size: 14pt; font-style: italic; margin: 8pt 0 4pt 0; page-break-after: avoid }
            .body { text-align: justify; text-indent: 10mm; margin-bottom: 6pt }
            .ground { text-align: justify; text-indent: 10mm; font-style: italic; margin-bottom: 4pt }
            .figure { text-align: center; page-break-inside: avoid; margin: 4pt 0 8pt 0 }
            .caption { font-size: 12pt; font-style: italic; margin-top: 2pt }
            .centred { text-align: center; margin-bottom: 6pt }
            .name { text-align: center; font-weight: bold; margin: 9pt 0 6pt 0; page-break-after: avoid }
            .note { font-size: 12pt; font-style: italic; text-align: justify; margin: 0 0 1pt 7.5mm; word-wrap: break-word }
            .question { page-break-inside: avoid; margin-top: 8pt }
            .stem { text-align: justify; margin-bottom: 2pt; page-break-after: avoid }
            .picture { text-align: center; margin-bottom: 4pt }
            .choice { position: relative; margin: 0 0 1pt 7.5mm; padding-left: 7.5mm; text-align: justify; word-wrap: break-word }
            .letter { position: absolute; left: 0 }
            .choice img { display: block; margin: 1mm 0 }
            .right { font-weight: bold }
            .answer { font-weight: bold; margin: 2pt 0 1pt 7.5mm; page-break-before: avoid }
            .remark { font-weight: normal }
            .grid { -fs-table-paginate: paginate; width: 99.6%%; margin: 4pt auto 6pt auto; font-size: 13pt }
            .dense { font-size: 12pt }
            .grid td, .grid th { border: 0.6pt solid black; padding: 1.5pt 5pt; vertical-align: middle }
            .grid th, .grid .mid { text-align: center }
            .grid tr { page-break-inside: avoid }
            .break { page-break-after: always }
            .signature { page-break-inside: avoid; page-break-before: avoid; margin-top: 10pt; table-layout: fixed }
            .room { height: 28mm }
            """;

    private final OfficialPaper paper;
    private final StringBuilder html = new StringBuilder();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private int headings;

    private PaperHtml(OfficialPaper paper) {
        this.paper = paper;
    }

    static PaperHtml of(OfficialPaper paper, String family) {
        PaperHtml drawn = new PaperHtml(paper);
        drawn.draw(family);
        return drawn;
    }

    String text() {
        return html.toString();
    }

    /** What the text asks for, by its address. */
    Map<String, byte[]> pictures() {
        return pictures;
    }

    private void draw(String family) {
        html.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"><head>");
        element("title", "", paper.name());
        html.append("<meta name=\"author\" content=\"")
                .append(escaped(paper.head().issuer()))
                .append("\"/>");
        html.append("<style>")
                .append(STYLE.formatted(
                        PageMeasures.TOP, PageMeasures.RIGHT, PageMeasures.BOTTOM, PageMeasures.LEFT, family))
                .append("</style>");
        bookmarks();
        html.append("</head><body>");
        foot();
        head();
        title();
        for (Block block : paper.blocks()) {
            switch (block) {
                case Heading heading -> heading(heading);
                case Paragraph plain -> element("p", plain.look().name().toLowerCase(Locale.ROOT), plain.text());
                case Article article -> article(article);
                case Question question -> question(question);
                case Figure figure -> figure(figure);
                case Table table -> table(table);
                case PageBreak ignored -> html.append("<div class=\"break\"></div>");
                case Signature signature -> signature(signature);
            }
        }
        html.append("</body></html>");
    }

    /** The outline beside the pages, with the second level inside the first. */
    private void bookmarks() {
        html.append("<bookmarks>");
        int no = 0;
        boolean open = false;
        for (Block block : paper.blocks()) {
            if (block instanceof Heading heading) {
                if (heading.level() == 1 && open) {
                    html.append("</bookmark>");
                }
                html.append("<bookmark name=\"")
                        .append(escaped(heading.text()))
                        .append("\" href=\"#h")
                        .append(no++)
                        .append("\">");
                if (heading.level() == 1) {
                    open = true;
                } else {
                    html.append("</bookmark>");
                }
            }
        }
        html.append(open ? "</bookmark>" : "").append("</bookmarks>");
    }

    private void foot() {
        if (!paper.footer().isEmpty()) {
            html.append("<div class=\"foot\"><table><tr>");
            element("td", "", paper.footer());
            html.append("<td class=\"pages\">Trang <span class=\"no\"></span>/<span class=\"count\"></span></td>");
            html.append("</tr></table></div>");
        }
    }

    private void head() {
        PaperHead head = paper.head();
        OfficialLayout layout = head.layout();
        html.append("<table class=\"head\"><tr><td style=\"width:")
                .append(PageMeasures.HEAD_LEFT)
                .append("mm\">");
        lines(layout.left(head));
        html.append("</td><td>");
        lines(layout.right());
        html.append("</td></tr><tr class=\"second\"><td>");
        lines(layout.numberLine(head));
        html.append("</td><td>");
        lines(List.of(layout.placeAndDate(head)));
        html.append("</td></tr></table>");
    }

    private void title() {
        html.append("<div class=\"title\">");
        lines(paper.head().layout().title(paper.head()));
        html.append("</div>");
    }

    private void lines(List<Line> lines) {
        for (Line line : lines) {
            line(line, "line");
        }
    }

    private void line(Line line, String look) {
        html.append("<div class=\"")
                .append(look)
                .append("\" style=\"font-size:")
                .append(line.size())
                .append("pt")
                .append(line.bold() ? ";font-weight:bold" : "")
                .append(line.italic() ? ";font-style:italic" : "")
                .append(line.underscored() ? ";text-decoration:underline" : "")
                .append("\">")
                .append(escaped(line.text()))
                .append("</div>");
        if (line.ruleMm() > 0) {
            html.append("<div class=\"rule\" style=\"width:")
                    .append(line.ruleMm())
                    .append("mm\"></div>");
        }
    }

    private void heading(Heading heading) {
        html.append("<h")
                .append(heading.level())
                .append(" id=\"h")
                .append(headings++)
                .append("\">")
                .append(escaped(heading.text()))
                .append("</h")
                .append(heading.level())
                .append(">");
    }

    private void article(Article article) {
        html.append("<p class=\"body\"><b>")
                .append(escaped(article.lead()))
                .append("</b>")
                .append(escaped(article.text()))
                .append("</p>");
    }

    private void figure(Figure figure) {
        html.append("<div class=\"figure\">");
        picture(figure.picture(), PageMeasures.TEXT, PageMeasures.FIGURE_HEIGHT);
        element("div", "caption", figure.caption());
        html.append("</div>");
    }

    private void question(Question question) {
        html.append("<div class=\"question\"><p class=\"stem\"><b>Câu ")
                .append(question.no())
                .append(".</b> ")
                .append(escaped(question.text()));
        if (!question.hint().isEmpty()) {
            html.append(" <i>").append(escaped(question.hint())).append("</i>");
        }
        html.append("</p>");
        if (question.picture() != null) {
            html.append("<div class=\"picture\">");
            picture(question.picture(), PageMeasures.PICTURE_WIDTH, PageMeasures.PICTURE_HEIGHT);
            html.append("</div>");
        }
        for (Choice choice : question.choices()) {
            html.append("<div class=\"choice")
                    .append(question.right(choice) ? " right" : "")
                    .append("\"><span class=\"letter\">")
                    .append(escaped(choice.letter()))
                    .append(".</span> ")
                    .append(escaped(choice.text()));
            if (choice.picture() != null) {
                picture(choice.picture(), PageMeasures.CHOICE_PICTURE_WIDTH, PageMeasures.CHOICE_PICTURE_HEIGHT);
            }
            html.append("</div>");
        }
        Answer answer = question.answer();
        if (answer != null) {
            html.append("<p class=\"answer\">").append(escaped(answer.line()));
            if (!answer.remark().isEmpty()) {
                html.append("<span class=\"remark\">  (")
                        .append(escaped(answer.remark()))
                        .append(")</span>");
            }
            html.append("</p>");
            for (Note note : answer.notes()) {
                html.append("<p class=\"note\"><b>")
                        .append(escaped(note.label()))
                        .append(":</b> ")
                        .append(escaped(note.text()))
                        .append("</p>");
            }
        }
        html.append("</div>");
    }

    private void picture(PaperPicture picture, int maxWidth, int maxHeight) {
        PrintedPicture printed = PrintedPicture.fitting(picture, maxWidth, maxHeight);
        String address = PICTURES + ":" + pictures.size();
        pictures.put(address, printed.bytes());
        html.append("<img src=\"")
                .append(address)
                .append("\" alt=\"")
                .append(escaped(picture.description()))
                .append("\" style=\"width:")
                .append(millimetres(printed.width()))
                .append(";height:")
                .append(millimetres(printed.height()))
                .append("\"/>");
    }

    private static String millimetres(double length) {
        return String.format(Locale.ROOT, "%.2fmm", length);
    }

    private void table(Table table) {
        html.append(table.dense() ? "<table class=\"grid dense\">" : "<table class=\"grid\">")
                .append("<thead><tr>");
        for (Column column : table.columns()) {
            html.append("<th style=\"width:")
                    .append(100 * column.share() / table.width())
                    .append("%\">")
                    .append(escaped(column.title()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (Row row : table.rows()) {
            html.append(row.bold() ? "<tr class=\"right\"" : "<tr");
            if (table.rowMm() > 0) {
                html.append(" style=\"height:").append(table.rowMm()).append("mm\"");
            }
            html.append('>');
            for (int i = 0; i < row.cells().size(); i++) {
                element(
                        "td",
                        table.columns().get(i).centred() ? "mid" : "",
                        row.cells().get(i));
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void signature(Signature signature) {
        html.append("<table class=\"signature\"><tr><td>");
        if (signature.two()) {
            signer(signature, signature.signers().getFirst());
        } else {
            recipients(signature);
        }
        html.append("</td><td>");
        signer(signature, signature.last());
        html.append("</td></tr>");
        if (signature.two()) {
            html.append("<tr><td>");
            recipients(signature);
            html.append("</td><td></td></tr>");
        }
        html.append("</table>");
    }

    private void signer(Signature signature, Signer signer) {
        OfficialLayout layout = paper.head().layout();
        lines(layout.authority(signer));
        for (int i = 0; i < signature.linesShort(layout, signer); i++) {
            line(Line.plain("\u00A0", 14), "line");
        }
        html.append("<div class=\"room\"></div>");
        line(Line.bold(signer.name(), 14), "line");
    }

    private void recipients(Signature signature) {
        if (signature.recipients().isEmpty()) {
            return;
        }
        OfficialLayout layout = paper.head().layout();
        line(layout.recipientsTitle(), "");
        for (int i = 0; i < signature.recipients().size(); i++) {
            line(Line.plain(signature.recipientLine(i), layout.recipientSize()), "");
        }
    }

    private void element(String name, String look, String text) {
        html.append('<').append(name);
        if (!look.isEmpty()) {
            html.append(" class=\"").append(look).append('"');
        }
        html.append('>').append(escaped(text)).append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return PaperText.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
