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
 * {@code topic}, {@code difficulty}, {@code text}, {@code image}, {@code answers} ({@code one} or
 * {@code several}), its options ({@code option <letter> <+ right, - wrong> <! pinned, . not> <text>}, behind
 * it the name it is chosen by, {@code option-name <letter> <name>}, and its picture,
 * {@code option-image <letter> <id>}; a picture's id is the SHA-256 of its bytes), {@code explanation}, {@code source-document},
 * {@code source-page}, {@code source-quotation}, {@code source-address}. A field without content is
 * its bare name. Values have no line breaks: text is cleaned when it is born.
 */
final class CanonicalSet {

    /**
     * @param multiple whether entrants may choose several, as it is stored beside the question
     * @param names by which entrants choose the options, in their order
     */
    record Sealed(QuestionDraft draft, boolean multiple, List<String> names) {}

    private CanonicalSet() {}

    static String text(List<Sealed> questions) {
        StringBuilder out = new StringBuilder("mocson-question-set 1\nquestions ")
                .append(questions.size())
                .append('\n');
        int no = 1;
        for (Sealed sealed : questions) {
            QuestionDraft question = sealed.draft();
            line(out, "question", String.valueOf(no++));
            line(out, "topic", question.topic());
            line(out, "difficulty", String.valueOf(question.difficulty()));
            line(out, "text", question.text());
            ImageId image = question.image();
            line(out, "image", image == null ? "" : image.value());
            line(out, "answers", sealed.multiple() ? "several" : "one");
            for (int i = 0; i < question.options().size(); i++) {
                option(
                        out,
                        QuestionDraft.letter(i),
                        question.options().get(i),
                        sealed.names().get(i));
            }
            line(out, "explanation", question.explanation());
            line(out, "source-document", question.source().document());
            line(out, "source-page", question.source().page());
            line(out, "source-quotation", question.source().quotation());
            line(out, "source-address", question.source().address());
        }
        return out.toString();
    }

    private static void option(StringBuilder out, String letter, OptionDraft option, String name) {
        line(
                out,
                "option",
                letter + (option.correct() ? " +" : " -") + (option.pinned() ? " ! " : " . ") + option.text());
        line(out, "option-name", letter + " " + name);
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
