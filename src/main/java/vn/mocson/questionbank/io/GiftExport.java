package vn.mocson.questionbank.io;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/**
 * Questions as GIFT. The explanation and {@code Nguồn: …} are the general feedback; difficulty and tags,
 * for which GIFT has no place, stand in a comment above the question: {@code // muc-do: easy; the: a, b}
 * with {@code \} before a comma, semicolon or backslash of a tag. Lost are pictures, for which GIFT has no
 * place either, and pins that do not follow from the words.
 */
final class GiftExport {

    static final String TRUE = "Đúng";
    static final String FALSE = "Sai";

    private static final Pattern CONTROL = Pattern.compile("[\\\\~=#{}:]");
    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private GiftExport() {}

    /** @param pictures as for the other formats; none is written */
    static byte[] write(List<QuestionDraft> questions, Function<ImageId, Optional<Picture>> pictures) {
        StringBuilder gift = new StringBuilder();
        String topic = "";
        for (QuestionDraft question : questions) {
            if (!question.topic().equals(topic)) {
                topic = question.topic();
                gift.append("$CATEGORY: ")
                        .append(oneLine(MoodleCategory.path(topic)))
                        .append("\n\n");
            }
            comment(question, gift);
            gift.append("[plain]").append(escaped(question.text())).append(" {");
            answers(question, gift);
            List<String> explanation = MoodleXmlExport.explanation(question);
            if (!explanation.isEmpty()) {
                gift.append("\t####")
                        .append(String.join(
                                "\\n",
                                explanation.stream().map(GiftExport::guarded).toList()))
                        .append('\n');
            }
            gift.append("}\n\n");
        }
        return gift.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void comment(QuestionDraft question, StringBuilder gift) {
        String difficulty = question.difficulty() == null
                ? ""
                : "muc-do: " + question.difficulty().name().toLowerCase(Locale.ROOT);
        String tags = question.tags().isEmpty()
                ? ""
                : "the: "
                        + String.join(
                                ", ",
                                question.tags().stream()
                                        .map(tag -> oneLine(tag).replaceAll("[\\\\,;]", "\\\\$0"))
                                        .toList());
        if (!difficulty.isEmpty() || !tags.isEmpty()) {
            gift.append("// ")
                    .append(difficulty)
                    .append(difficulty.isEmpty() || tags.isEmpty() ? "" : "; ")
                    .append(tags)
                    .append('\n');
        }
    }

    private static void answers(QuestionDraft question, StringBuilder gift) {
        List<OptionDraft> options = question.options();
        if (isTrueFalse(question)) {
            gift.append(options.getFirst().correct() ? "TRUE\n" : "FALSE\n");
            return;
        }
        gift.append('\n');
        long right = options.stream().filter(OptionDraft::correct).count();
        boolean shares = right > 1 || options.size() == 1;
        for (OptionDraft option : options) {
            String mark = shares
                    ? "~%" + (option.correct() ? MoodleKey.share(right) : "-100") + "%"
                    : option.correct() ? "= " : "~ ";
            gift.append('\t').append(mark).append(guarded(option.text())).append('\n');
        }
    }

    /** “Đúng” and “Sai” in this order with one of them right: a kind of question by itself in most systems. */
    static boolean isTrueFalse(QuestionDraft question) {
        List<OptionDraft> options = question.options();
        return options.size() == 2
                && options.get(0).text().equals(TRUE)
                && options.get(1).text().equals(FALSE)
                && options.get(0).correct() != options.get(1).correct()
                && options.stream().allMatch(option -> option.image() == null);
    }

    /** What begins like a weight or a format's mark gets one of its own before it. */
    private static String guarded(String text) {
        return (text.startsWith("%") || text.startsWith("[") ? "[plain]" : "") + escaped(text);
    }

    private static String escaped(String text) {
        return CONTROL.matcher(oneLine(text)).replaceAll("\\\\$0");
    }

    private static String oneLine(String text) {
        return LINE_ENDS.matcher(text).replaceAll(" ");
    }
}
