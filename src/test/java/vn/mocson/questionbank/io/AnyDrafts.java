package vn.mocson.questionbank.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.SourceReference;

/** Drafts of every shape, full of what the formats of other systems have a meaning for. */
final class AnyDrafts {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2, 3};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 9, 8, 7};
    private static final byte[] WEBP = "RIFF\1\2\3\4WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);

    static final Map<ImageId, Picture> PICTURES = List.of(
                    new Picture("image/png", PNG), new Picture("image/jpeg", JPEG), new Picture("image/webp", WEBP))
            .stream()
            .collect(Collectors.toMap(Picture::id, picture -> picture));

    private static final String[] PIECES = {
        "Đảng bộ",
        "Thái Nguyên",
        "năm 1945",
        "Nguyễn Ái Quốc",
        "Cả A và B",
        "Tất cả các phương án trên",
        "=",
        "~",
        "{",
        "}",
        "#",
        ":",
        "\\",
        "<",
        ">",
        "&",
        "\"",
        "'",
        "$",
        "%",
        "/",
        "//",
        "::",
        "####",
        "%50%",
        "[html]",
        "[plain]",
        "<b>",
        "</p>",
        "<br/>",
        "<img src=x>",
        "<sup>2</sup>",
        "&amp;",
        "&lt;",
        "\\n",
        "\\=",
        "->",
        "Nguồn:",
        "(Nguồn: sách)",
        "Vì thế. Nguồn: báo.",
        "$CATEGORY: top/x",
        "$course$",
        "top",
        "]]>",
        "<!--",
        "<![CDATA[",
        "TRUE",
        "F",
        "@@PLUGINFILE@@/a.png",
        "_____",
        "\";",
        "“",
        "”",
        ",",
        ";",
        ".",
        "😀",
        "≠",
        "\u0338",
        "\u200B",
        "\u3000",
        "muc-do: easy",
        "the: a"
    };

    private AnyDrafts() {}

    /** Clean and not empty; without control characters, line separators and what is no character, which no format keeps. */
    static Arbitrary<String> text() {
        Arbitrary<String> pieces = Combinators.combine(
                        Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(6), Arbitraries.of("", " "))
                .as((list, between) -> String.join(between, list));
        Arbitrary<String> wild = Arbitraries.strings().ofMinLength(1).ofMaxLength(15);
        return Arbitraries.frequencyOf(Tuple.of(5, pieces), Tuple.of(1, wild))
                .map(AnyDrafts::kept)
                .filter(text -> !text.isEmpty());
    }

    private static String kept(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && c != 0x2028
                        && c != 0x2029
                        && (c & 0xFFFE) != 0xFFFE
                        && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(kept::appendCodePoint);
        return Vietnamese.clean(kept.toString());
    }

    private static Arbitrary<String> perhaps(Arbitrary<String> text) {
        return Arbitraries.frequencyOf(Tuple.of(2, text), Tuple.of(1, Arbitraries.just("")));
    }

    /** Only what its own one line gives back: that is the one form in which all formats carry a source. */
    static Arbitrary<SourceReference> source() {
        return Combinators.combine(
                        perhaps(text()),
                        Arbitraries.of("", "45", "45-47", "xii"),
                        perhaps(text().map(words -> words.replaceAll("[“”]", ""))),
                        Arbitraries.of("", "https://example.vn/a?b=1&c=%7B~%7D#d"))
                .as(SourceReference::new)
                .filter(source -> SourceReference.parse(source.oneLine()).equals(source));
    }

    /** Without tags that would be a difficulty in Moodle. */
    static Arbitrary<List<String>> tags() {
        return text().filter(tag -> !tag.startsWith("muc-do:")).list().ofMaxSize(3);
    }

    private static Arbitrary<@Nullable ImageId> image(boolean pictures) {
        return pictures
                ? Arbitraries.of(List.copyOf(PICTURES.keySet())).injectNull(0.6)
                : Arbitraries.just(true).map(none -> null);
    }

    private static Arbitrary<List<OptionDraft>> options(boolean pictures, boolean pins) {
        Arbitrary<OptionDraft> option = Combinators.combine(
                        text(),
                        Arbitraries.of(true, false),
                        pins ? Arbitraries.of(true, false) : Arbitraries.just(false),
                        image(pictures))
                .as(OptionDraft::new);
        Arbitrary<List<OptionDraft>> any = option.list().ofMinSize(2).ofMaxSize(8);
        Arbitrary<List<OptionDraft>> one = Combinators.combine(
                        any, Arbitraries.integers().between(0, 7))
                .as((list, right) -> onlyRight(list, right % list.size()));
        Arbitrary<List<OptionDraft>> trueFalse = Arbitraries.of(true, false)
                .map(right -> List.of(new OptionDraft("Đúng", right), new OptionDraft("Sai", !right)));
        return Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(3, one), Tuple.of(1, trueFalse));
    }

    private static List<OptionDraft> onlyRight(List<OptionDraft> list, int right) {
        List<OptionDraft> changed = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            OptionDraft option = list.get(i);
            changed.add(new OptionDraft(option.text(), i == right, option.pinned(), option.image()));
        }
        return changed;
    }

    /**
     * @param pictures whether the format carries them
     * @param pins whether the format carries pins that do not follow from the words
     */
    static Arbitrary<List<QuestionDraft>> drafts(boolean pictures, boolean pins) {
        Arbitrary<String> topic = text().list().ofMaxSize(3).map(names -> String.join(" / ", names));
        return Combinators.combine(
                        topic,
                        Arbitraries.of(Difficulty.values()).injectNull(0.25),
                        text(),
                        options(pictures, pins),
                        perhaps(text()),
                        source(),
                        tags(),
                        image(pictures))
                .as((path, difficulty, text, options, explanation, source, tags, image) ->
                        new QuestionDraft(path, difficulty, text, options, explanation, source, tags, image).pinned())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
