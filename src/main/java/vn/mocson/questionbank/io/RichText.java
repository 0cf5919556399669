package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.text.MarkdownText;
import vn.mocson.common.text.Vietnamese;

/**
 * What a marked-up passage says.
 *
 * @param lines its words, a line per paragraph
 * @param images where its pictures come from, in order
 * @param others where sounds, films and attached files come from
 */
record RichText(String lines, List<String> images, List<String> others) {

    /** Tags in one passage. No passage that a person wrote comes near. */
    private static final int MAX_TAGS = 20_000;

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "br",
            "caption",
            "dd",
            "div",
            "dl",
            "dt",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
            "ul");
    private static final Set<String> NO_WORDS = Set.of("script", "style", "template", "head", "title");
    private static final Pattern KNOWN_TAG = Pattern.compile(
            "</?(p|br|b|i|u|em|strong|span|div|img|sub|sup|ul|ol|li|table|tr|td|th|h[1-6])(\\s[^<>]*)?/?>|<a\\s[^<>]*>",
            Pattern.CASE_INSENSITIVE);
    private static final String DIGITS = "0123456789+-=()";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    static final RichText NONE = plain("");

    static RichText plain(String text) {
        return new RichText(text, List.of(), List.of());
    }

    /** Of a format that need not say whether it is HTML: taken as HTML only where it has tags that people use. */
    static RichText guessed(String text) {
        return KNOWN_TAG.matcher(text).find() ? html(text) : plain(text);
    }

    static RichText markdown(String text) {
        return html(MarkdownText.toHtml(text));
    }

    static RichText html(String html) {
        if (html.chars().filter(c -> c == '<').count() > MAX_TAGS) {
            throw new FileRefused("Một câu trong tệp có quá nhiều thẻ HTML. Hãy bỏ bớt định dạng của câu đó.");
        }
        Walk walk = new Walk();
        Jsoup.parseBodyFragment(html).body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    walk.words(text.getWholeText());
                } else if (node instanceof Element element) {
                    walk.enter(element.normalName(), element::attr);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    walk.leave(element.normalName());
                }
            }
        });
        return walk.result();
    }

    /** @param without names of elements that are left out with all they hold */
    static RichText xml(XmlElement element, Set<String> without) {
        Walk walk = new Walk();
        visit(element, without, walk);
        return walk.result();
    }

    private static void visit(XmlElement element, Set<String> without, Walk walk) {
        walk.enter(element.name(), element::attribute);
        for (XmlNode node : element.content()) {
            switch (node) {
                case XmlNode.Text text -> walk.words(text.words().toString());
                case XmlElement child -> {
                    if (!without.contains(child.name())) {
                        visit(child, without, walk);
                    }
                }
            }
        }
        walk.leave(element.name());
    }

    /** All of it in one line, cut where it is longer than any question may be. */
    String line() {
        return ImportBounds.text(Vietnamese.clean(lines));
    }

    boolean isEmpty() {
        return line().isEmpty() && images.isEmpty();
    }

    /** The other behind it, as another paragraph. */
    RichText and(RichText other) {
        List<String> bothImages = new ArrayList<>(images);
        bothImages.addAll(other.images);
        List<String> bothOthers = new ArrayList<>(others);
        bothOthers.addAll(other.others);
        return new RichText(lines + "\n" + other.lines, bothImages, bothOthers);
    }

    private static final class Walk {

        private final StringBuilder lines = new StringBuilder();
        private final List<String> images = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private final List<Integer> shifted = new ArrayList<>();
        private int silent;

        void enter(String name, UnaryOperator<String> attribute) {
            if (NO_WORDS.contains(name)) {
                silent++;
            }
            if (BLOCKS.contains(name)) {
                lines.append('\n');
            }
            switch (name) {
                case "td", "th" -> lines.append(' ');
                case "sup", "sub" -> shifted.add(lines.length());
                case "img" -> images.add(attribute.apply("src"));
                case "object" -> {
                    if (isImage(attribute.apply("type"), attribute.apply("data"))) {
                        images.add(attribute.apply("data"));
                    } else {
                        others.add(attribute.apply("data"));
                    }
                }
                case "audio", "video", "source", "embed", "iframe" -> {
                    if (!attribute.apply("src").isEmpty()) {
                        others.add(attribute.apply("src"));
                    }
                }
                case "a" -> {
                    if (attribute.apply("href").contains("@@PLUGINFILE@@")) {
                        others.add(attribute.apply("href"));
                    }
                }
                default -> {}
            }
        }

        /** Line ends in marked-up text are spaces. */
        void words(String text) {
            if (silent == 0) {
                lines.append(text.replace('\n', ' '));
            }
        }

        void leave(String name) {
            if (NO_WORDS.contains(name)) {
                silent--;
            }
            if (BLOCKS.contains(name)) {
                lines.append('\n');
            }
            if ((name.equals("sup") || name.equals("sub")) && !shifted.isEmpty()) {
                shift(shifted.removeLast(), name.equals("sup"));
            }
        }

        /** 10⁵ must not become 105. */
        private void shift(int from, boolean up) {
            String words = lines.substring(from).strip();
            lines.setLength(from);
            StringBuilder changed = new StringBuilder();
            for (int i = 0; i < words.length(); i++) {
                int digit = DIGITS.indexOf(words.charAt(i));
                if (digit < 0) {
                    lines.append(up && !words.isEmpty() ? "^" : "").append(words);
                    return;
                }
                changed.append((up ? RAISED : LOWERED).charAt(digit));
            }
            lines.append(changed);
        }

        private static boolean isImage(String type, String address) {
            String end = address.toLowerCase(Locale.ROOT);
            return type.startsWith("image/")
                    || end.endsWith(".png")
                    || end.endsWith(".jpg")
                    || end.endsWith(".jpeg")
                    || end.endsWith(".webp");
        }

        RichText result() {
            return new RichText(lines.toString(), List.copyOf(images), List.copyOf(others));
        }
    }
}
