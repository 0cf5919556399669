package vn.mocson.common.text;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * Public text in Markdown (CommonMark with tables) as HTML that may be shown: HTML in the source is
 * shown as text, and of the result only plain text formatting survives.
 */
public final class MarkdownText {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private static final Safelist ALLOWED = new Safelist()
            .addTags("h2", "h3", "h4", "p", "br", "hr", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre")
            .addTags("a", "table", "thead", "tbody", "tr", "th", "td")
            .addAttributes("a", "href", "title")
            .addAttributes("ol", "start")
            .addProtocols("a", "href", "http", "https", "mailto", "tel");

    private MarkdownText() {}

    /** Safe HTML. Headings start at level 2; tables stand in {@code div.table-frame} that can scroll; links leave in a new tab. */
    public static String toHtml(String markdown) {
        String clean = Jsoup.clean(RENDERER.render(PARSER.parse(markdown)).replaceAll("<(/?)h1>", "<$1h2>"), ALLOWED);
        Document document = Jsoup.parseBodyFragment(clean);
        document.outputSettings().prettyPrint(false);
        for (Element table : document.select("table")) {
            table.wrap("<div class=\"table-frame\" tabindex=\"0\"></div>");
        }
        for (Element link : document.select("a[href]")) {
            link.attr("target", "_blank").attr("rel", "noopener noreferrer nofollow");
        }
        return document.body().html();
    }
}
