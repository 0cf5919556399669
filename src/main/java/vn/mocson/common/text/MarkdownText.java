package vn.mocson.common.text;

import java.util.List;
import java.util.regex.Pattern;
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

    /** With pictures and with addresses of our own, which begin with a slash. */
    private static final Safelist ALLOWED_ON_PAGES = new Safelist(ALLOWED)
            .addTags("img")
            .addAttributes("img", "src", "alt", "title")
            .addProtocols("img", "src", "https")
            .preserveRelativeLinks(true);
    /** What addresses of our own are completed with while they are judged; no link to it survives as such. */
    private static final String HERE = "https://here.invalid/";

    private static final Pattern OUR_PICTURE = Pattern.compile("/hinh/[0-9a-f]{64}");
    private static final Pattern OUR_ADDRESS = Pattern.compile("/(?!/).*");

    private MarkdownText() {}

    /** Safe HTML. Headings start at level 2; tables stand in {@code div.table-frame} that can scroll; links leave in a new tab. */
    public static String toHtml(String markdown) {
        return framed(Jsoup.parseBodyFragment(Jsoup.clean(rendered(markdown), ALLOWED)));
    }

    /**
     * The same for the pages of a contest: also with pictures, but only with those that are kept here, and with links
     * that lead to other pages and to documents of ours.
     */
    public static String pageToHtml(String markdown) {
        Document document = Jsoup.parseBodyFragment(Jsoup.clean(rendered(markdown), HERE, ALLOWED_ON_PAGES));
        for (Element picture : document.select("img")) {
            if (OUR_PICTURE.matcher(picture.attr("src")).matches()) {
                picture.attr("loading", "lazy");
            } else {
                picture.remove(); // somebody else's server would learn who reads this
            }
        }
        return framed(document);
    }

    /** Plain words without any marks, for descriptions in one line; cut at a word where it is longer. */
    public static String toWords(String markdown, int most) {
        String words = Jsoup.parseBodyFragment(rendered(markdown)).text().strip();
        if (words.length() <= most) {
            return words;
        }
        int end = words.lastIndexOf(' ', most - 1);
        return words.substring(0, end <= 0 ? most - 1 : end).replaceFirst("[\\p{Punct}\\s]+$", "") + "…";
    }

    private static String rendered(String markdown) {
        return RENDERER.render(PARSER.parse(markdown)).replaceAll("<(/?)h1>", "<$1h2>");
    }

    private static String framed(Document document) {
        document.outputSettings().prettyPrint(false);
        for (Element table : document.select("table")) {
            table.wrap("<div class=\"table-frame\" tabindex=\"0\"></div>");
        }
        for (Element link : document.select("a[href]")) {
            if (OUR_ADDRESS.matcher(link.attr("href")).matches()) {
                link.attr("router-ignore", ""); // not every page of ours is one of the house
                continue;
            }
            link.attr("target", "_blank").attr("rel", "noopener noreferrer nofollow");
        }
        return document.body().html();
    }
}
