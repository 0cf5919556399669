package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.FileRefused;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionProblem;

/** A paragraph of a Word file while it is read: its text run by run, turned to Unicode where a font says what it is. */
final class DocxParagraph {

    final int number;
    final List<QuestionProblem> notes = new ArrayList<>();
    private final List<MarkedText.Builder> lines = new ArrayList<>(List.of(new MarkedText.Builder()));
    private final List<StringBuilder> raw = new ArrayList<>(List.of(new StringBuilder()));

    /** What waits for more in the same font and style: VNI writes a letter in two characters. */
    private final StringBuilder waiting = new StringBuilder();

    private TextStyle style = TextStyle.PLAIN;
    private String font = "";

    /** Whether the file has Unicode under names of old fonts, which then prove nothing. */
    private final boolean namesAreLeftovers;

    private int length;
    boolean unicodeUnderOldName;

    DocxParagraph(int number, boolean namesAreLeftovers) {
        this.number = number;
        this.namesAreLeftovers = namesAreLeftovers;
    }

    void text(String words, TextStyle how, @Nullable String inFont) {
        String named = inFont == null ? "" : inFont;
        if (!how.equals(style) || !named.equals(font)) {
            flush();
            style = how;
            font = named;
        }
        length += words.length();
        if (length > TextFile.MAX_LINE) {
            throw new FileRefused("Tệp có đoạn văn dài hơn 100.000 ký tự (đoạn " + number
                    + "). Hãy kiểm tra xem có đúng là tệp câu hỏi không và ngắt đoạn lại.");
        }
        waiting.append(words);
    }

    void lineBreak() {
        flush();
        lines.add(new MarkedText.Builder());
        raw.add(new StringBuilder());
    }

    void picture(ImageId picture) {
        flush();
        lines.getLast().picture(picture);
    }

    boolean isBlank() {
        flush();
        return raw.stream().allMatch(each -> each.toString().isBlank())
                && lines.stream().allMatch(each -> each.build().isBlank());
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            String words = waiting.toString();
            waiting.setLength(0);
            raw.getLast().append(words);
            lines.getLast().add(unicode(words), style);
        }
    }

    private String unicode(String words) {
        LegacyFont legacy = LegacyFont.named(font);
        if (legacy == null) {
            return words;
        }
        boolean unicode = LegacyFont.hasOnlyUnicode(words);
        unicodeUnderOldName |= unicode;
        boolean plain = words.chars().allMatch(c -> c < 0x80);
        if (unicode || plain && namesAreLeftovers) {
            return words;
        }
        if (plain) {
            return LegacyFont.showsCapitals(font) ? words.toUpperCase(Locale.ROOT) : words;
        }
        boolean certain =
                legacy.covers(words) && (!namesAreLeftovers || LegacyFont.looksLegacy(words) && legacy.reads(words));
        if (!certain) {
            note(new QuestionProblem(ProblemCode.LEGACY_FONT, LegacyFont.NOT_CONVERTED, number));
            return words;
        }
        String converted = legacy.toUnicode(words);
        if (!converted.equals(words)) {
            note(legacy.converted(number));
        }
        return LegacyFont.showsCapitals(font) ? converted.toUpperCase(Locale.ROOT) : converted;
    }

    void note(QuestionProblem problem) {
        if (!notes.contains(problem)) {
            notes.add(problem);
        }
    }

    /** @param sign that Word counts before it, empty for none */
    List<SourceLine> lines(String sign, String list, int level, int heading) {
        flush();
        List<SourceLine> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean first = i == 0;
            MarkedText text = lines.get(i).build();
            boolean counted = first && !sign.isEmpty();
            if (counted) {
                text = MarkedText.plain(sign).then(text.strip());
            }
            all.add(new SourceLine(
                    number,
                    (counted ? sign + " " : "") + raw.get(i),
                    text,
                    counted ? Math.min(sign.length(), text.text().length()) : 0,
                    counted ? list : "",
                    counted ? level : 0,
                    first ? heading : 0,
                    first ? notes : List.of()));
        }
        return all;
    }
}
