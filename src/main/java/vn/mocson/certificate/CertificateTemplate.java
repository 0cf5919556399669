package vn.mocson.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * The page of a certificate in HTML and CSS, with names in double braces for what differs. What an organizer writes is
 * held to a short list of tags and attributes: nothing runs, nothing is fetched, and everything else is refused with its
 * line. An element with {@code data-neu="name"} is left out where that name is empty.
 */
final class CertificateTemplate {

    static final int LONGEST = 60_000;

    private static final Set<String> TEXTS = Set.of(
            "quoc_hieu",
            "tieu_ngu",
            "co_quan_tren",
            "co_quan",
            "tieu_de",
            "loi_mo",
            "danh_xung",
            "nguoi_nhan",
            "don_vi",
            "ly_do",
            "giai",
            "cuoc_thi",
            "ky",
            "quyet_dinh",
            "ngay",
            "tham_quyen",
            "chuc_vu",
            "nguoi_ky",
            "so",
            "ma_kiem_tra",
            "dia_chi_kiem_tra");

    /** In styles only. */
    private static final Set<String> COLOURS = Set.of("mau", "mau_khung");

    private static final Set<String> SIZES = Set.of("co_chu_ten", "co_chu_don_vi", "co_chu_giai", "co_chu_cuoc_thi");

    private static final Set<String> PICTURES = Set.of("bieu_trung", "chu_ky", "ma_qr");
    private static final Set<String> DRAWINGS = Set.of("khung", "trong-dong");
    private static final Set<String> TAGS = Set.of(
            "html", "head", "body", "title", "style", "div", "p", "span", "h1", "h2", "h3", "h4", "b", "strong", "i",
            "em", "u", "br", "hr", "table", "thead", "tbody", "tr", "td", "th", "img", "object");
    private static final Set<String> ATTRIBUTES =
            Set.of("class", "style", "data-neu", "alt", "colspan", "rowspan", "lang", "id");

    private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    /** What could lead a stylesheet elsewhere, or hide that it does. */
    private static final List<String> FOREIGN =
            List.of("url(", "@import", "\\", "src:", "@font-face", "expression(", "-fs-");

    private final Document page;

    private CertificateTemplate(Document page) {
        this.page = page;
    }

    /** The product's own, as it is shown to whoever wants to begin with it. */
    static String ours() {
        try (InputStream in = Objects.requireNonNull(CertificateTemplate.class.getResourceAsStream("mau.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws CertificateRefused where something in it is not taken, with its line */
    static CertificateTemplate of(String html) {
        if (html.length() > LONGEST) {
            throw CertificateRefused.template("dài quá " + LONGEST + " ký tự. Hãy rút gọn lại.");
        }
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Document page = Jsoup.parse(html, "", parser);
        refuseHidden(html);
        for (Element element : page.getAllElements()) {
            check(element);
        }
        require(page, "{{nguoi_nhan}}");
        require(page, "{{so}}");
        require(page, "{{ma_kiem_tra}}");
        if (page.select("img[src=ma_qr]").isEmpty()) {
            throw CertificateRefused.template("thiếu mã QR. Hãy thêm <img alt=\"\" src=\"ma_qr\">.");
        }
        page.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        return new CertificateTemplate(page);
    }

    /** Comments may hide what some readers take for a tag. */
    private static void refuseHidden(String html) {
        int at = Math.max(html.indexOf("<!--"), html.indexOf("<?"));
        if (at >= 0) {
            throw CertificateRefused.template(lineAt(html, at), "không dùng ghi chú <!-- --> hay <? ?>. Hãy bỏ đi.");
        }
    }

    private static int lineAt(String html, int at) {
        return 1
                + (int) html.substring(0, at)
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
    }

    private static void require(Document page, String name) {
        if (!page.body().wholeText().contains(name)) {
            throw CertificateRefused.template("thiếu " + name + ". Hãy thêm vào chỗ cần in.");
        }
    }

    private static void check(Element element) {
        String tag = element.normalName();
        int line = Math.max(1, element.sourceRange().start().lineNumber());
        if (tag.equals("#root")) {
            return;
        }
        if (!TAGS.contains(tag)) {
            throw CertificateRefused.template(line, "không dùng được thẻ <" + tag + ">. Hãy bỏ đi.");
        }
        for (Attribute attribute : element.attributes()) {
            check(tag, attribute, line);
        }
        if (tag.equals("img") && !PICTURES.contains(element.attr("src"))) {
            throw CertificateRefused.template(
                    line, "ảnh chỉ có bieu_trung, chu_ky, ma_qr, không lấy từ nơi khác. Hãy sửa src.");
        }
        if (tag.equals("object") && !DRAWINGS.contains(element.attr("type"))) {
            throw CertificateRefused.template(line, "hình vẽ chỉ có khung, trong-dong. Hãy sửa type.");
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                names(text.getWholeText(), List.of(TEXTS), lineOf(child, line));
            } else if (child instanceof DataNode data) {
                css(data.getWholeData(), List.of(COLOURS), line);
            }
        }
    }

    private static int lineOf(Node node, int otherwise) {
        int line = node.sourceRange().start().lineNumber();
        return line > 0 ? line : otherwise;
    }

    private static void check(String tag, Attribute attribute, int line) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        boolean picture = tag.equals("img") && name.equals("src");
        boolean drawing = tag.equals("object") && name.equals("type");
        if (!ATTRIBUTES.contains(name) && !picture && !drawing) {
            throw CertificateRefused.template(line, "không dùng được thuộc tính " + name + ". Hãy bỏ đi.");
        }
        if (name.equals("style")) {
            css(attribute.getValue(), List.of(COLOURS, SIZES), line);
        } else if (name.equals("data-neu")) {
            if (!TEXTS.contains(attribute.getValue()) && !PICTURES.contains(attribute.getValue())) {
                throw CertificateRefused.template(
                        line, "không có mục tên “" + attribute.getValue() + "”. Hãy xem lại data-neu.");
            }
        } else if (attribute.getValue().contains("{{")) {
            throw CertificateRefused.template(
                    line, "{{…}} chỉ dùng trong chữ và trong style, không dùng trong " + name + ". Hãy sửa lại.");
        }
    }

    private static void css(String style, Collection<Set<String>> known, int line) {
        String[] lines = style.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String small = lines[i].toLowerCase(Locale.ROOT);
            for (String foreign : FOREIGN) {
                if (small.contains(foreign)) {
                    throw CertificateRefused.template(
                            line + i,
                            "CSS không được chứa “" + foreign + "”: mẫu không lấy gì từ bên ngoài. Hãy bỏ đi.");
                }
            }
            names(lines[i], known, line + i);
        }
    }

    private static void names(String text, Collection<Set<String>> known, int line) {
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            String found = name.group(1);
            if (known.stream().noneMatch(names -> names.contains(found))) {
                throw CertificateRefused.template(
                        line
                                + (int) text.substring(0, name.start())
                                        .chars()
                                        .filter(sign -> sign == '\n')
                                        .count(),
                        "không có mục {{" + found + "}} ở chỗ này. Hãy xem danh sách các mục.");
            }
        }
    }

    /** The stylesheet with the colours in it: the same for all certificates of a design. */
    String style(Map<String, String> values) {
        StringBuilder style = new StringBuilder();
        for (Element element : page.select("style")) {
            style.append(filled(element.data(), values)).append('\n');
        }
        return style.toString();
    }

    /**
     * What stands inside the page, as XHTML.
     *
     * @param values of every name; an empty one is not there
     * @param pictures the renderer's address of each picture that is there
     */
    String body(Map<String, String> values, Map<String, String> pictures) {
        Element body = page.clone().body(); // alone, it would forget how it is written
        body.select("style, title").remove();
        for (Element element : body.select("[data-neu]")) {
            String name = element.attr("data-neu");
            if (values.getOrDefault(name, "").isEmpty() && !pictures.containsKey(name)) {
                element.remove();
            } else {
                element.removeAttr("data-neu");
            }
        }
        for (Element image : body.select("img")) {
            String address = pictures.get(image.attr("src"));
            if (address == null) {
                image.remove();
            } else {
                image.attr("src", address);
            }
        }
        for (Element element : body.select("[style]")) {
            element.attr("style", filled(element.attr("style"), values));
        }
        for (Element element : body.getAllElements()) {
            for (TextNode text : element.textNodes()) {
                if (text.getWholeText().contains("{{")) {
                    text.text(filled(text.getWholeText(), values));
                }
            }
        }
        StringBuilder html = new StringBuilder();
        for (Node child : body.childNodes()) {
            html.append(child.outerHtml());
        }
        return html.toString();
    }

    private static String filled(String text, Map<String, String> values) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), "")));
    }
}
