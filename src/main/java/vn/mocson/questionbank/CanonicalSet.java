package vn.mocson.questionbank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/**
 * The content of a question set as one text that two people who hold the same questions write the
 * same way; its SHA-256 is the seal. See {@code docs/decisions/0008}.
 *
 * <p>UTF-8, NFC, lines ended by LF. The first line is {@code mocson-question-set 1}, then
 * {@code questions <n>}. Each question: {@code question <no>}, then a line for each of
 * {@code topic}, {@code difficulty}, {@code text}, {@code image}, its options
 * ({@code option <letter> <+ right, - wrong> <! pinned, . not> <text>}, an option's picture behind it as
 * {@code option-image <letter> <id>}), {@code explanation}, {@code source-document},
 * {@code source-page}, {@code source-quotation}, {@code source-address}. A field without content is
 * its bare name. Values have no line breaks: text is cleaned when it is born.
 */
final class CanonicalSet {

    private CanonicalSet() {}

    static String text(List<QuestionDraft> questions) {
        StringBuilder out = new StringBuilder("mocson-question-set 1\nquestions ")
                .append(questions.size())
                .append('\n');
        int no = 1;
        for (QuestionDraft question : questions) {
            line(out, "question", String.valueOf(no++));
            line(out, "topic", question.topic());
            line(out, "difficulty", String.valueOf(question.difficulty()));
            line(out, "text", question.text());
            ImageId image = question.image();
            line(out, "image", image == null ? "" : image.value());
            for (int i = 0; i < question.options().size(); i++) {
                option(out, QuestionDraft.letter(i), question.options().get(i));
            }
            line(out, "explanation", question.explanation());
            line(out, "source-document", question.source().document());
            line(out, "source-page", question.source().page());
            line(out, "source-quotation", question.source().quotation());
            line(out, "source-address", question.source().address());
        }
        return out.toString();
    }

    private static void option(StringBuilder out, String letter, OptionDraft option) {
        line(
                out,
                "option",
                letter + (option.correct() ? " +" : " -") + (option.pinned() ? " ! " : " . ") + option.text());
        ImageId image = option.image();
        if (image != null) {
            line(out, "option-image", letter + " " + image.value());
        }
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(name);
        if (!value.isEmpty()) {
            out.append(' ').append(value);
        }
        out.append('\n');
    }

    /** 64 lower-case hexadecimal digits. */
    static String seal(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
