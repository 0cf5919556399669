package vn.mocson.questionbank.io;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/**
 * Questions as Moodle XML: topics as categories, the explanation as general feedback with the source as its
 * last paragraph {@code Nguồn: …}, the difficulty as a tag {@code muc-do:easy}. Moodle cannot pin one
 * option: where one is pinned, {@code shuffleanswers} is off, and a reader finds pins again from the words alone.
 */
final class MoodleXmlExport {

    static final String DIFFICULTY_TAG = "muc-do:";

    private static final int NAME_LENGTH = 80;

    private MoodleXmlExport() {}

    /** @param pictures those the questions refer to; one that is not given is left out */
    static byte[] write(List<QuestionDraft> questions, Function<ImageId, Optional<Picture>> pictures) {
        XmlPen xml = new XmlPen().open("quiz").line();
        String topic = "";
        for (QuestionDraft question : questions) {
            if (!question.topic().equals(topic)) {
                topic = question.topic();
                xml.open("question", "type", "category").open("category");
                xml.leaf("text", MoodleCategory.path(topic)).close().close().line();
            }
            new One(xml, pictures).write(question);
        }
        return xml.close().line().bytes();
    }

    private record One(XmlPen xml, Function<ImageId, Optional<Picture>> pictures) {

        void write(QuestionDraft question) {
            boolean trueFalse = GiftExport.isTrueFalse(question);
            xml.open("question", "type", trueFalse ? "truefalse" : "multichoice")
                    .line();
            xml.open("name").leaf("text", name(question.text())).close().line();
            passage("questiontext", List.of(question.text()), question.image());
            passage("generalfeedback", explanation(question), null);
            xml.leaf("defaultgrade", "1.0000000").leaf("hidden", "0").line();
            if (trueFalse) {
                xml.leaf("penalty", "1.0000000").line();
                answer("true", question.options().get(0).correct() ? "100" : "0");
                answer("false", question.options().get(1).correct() ? "100" : "0");
            } else {
                choices(question);
            }
            tags(question);
            xml.close().line();
        }

        private void choices(QuestionDraft question) {
            long right =
                    question.options().stream().filter(OptionDraft::correct).count();
            boolean pinned = question.options().stream().anyMatch(OptionDraft::pinned);
            xml.leaf("penalty", "0.3333333").leaf("single", right > 1 ? "false" : "true");
            xml.leaf("shuffleanswers", pinned ? "false" : "true")
                    .leaf("answernumbering", "ABCD")
                    .line();
            for (OptionDraft option : question.options()) {
                String wrong = right > 1 ? "-100" : "0";
                xml.open("answer", "fraction", option.correct() ? MoodleKey.share(right) : wrong, "format", "html");
                inside(List.of(option.text()), option.image());
                xml.open("feedback", "format", "html")
                        .leaf("text", "")
                        .close()
                        .close()
                        .line();
            }
        }

        private void answer(String text, String fraction) {
            xml.open("answer", "fraction", fraction, "format", "moodle_auto_format")
                    .leaf("text", text);
            xml.open("feedback", "format", "html")
                    .leaf("text", "")
                    .close()
                    .close()
                    .line();
        }

        private void tags(QuestionDraft question) {
            xml.open("tags");
            if (question.difficulty() != null) {
                tag(DIFFICULTY_TAG + question.difficulty().name().toLowerCase(Locale.ROOT));
            }
            question.tags().forEach(this::tag);
            xml.close().line();
        }

        private void tag(String tag) {
            xml.open("tag").leaf("text", tag).close();
        }

        private void passage(String name, List<String> paragraphs, @Nullable ImageId image) {
            xml.open(name, "format", "html");
            inside(paragraphs, image);
            xml.close().line();
        }

        private void inside(List<String> paragraphs, @Nullable ImageId image) {
            StringBuilder html = new StringBuilder();
            for (String paragraph : paragraphs) {
                html.append("<p>").append(escaped(paragraph)).append("</p>");
            }
            Optional<Picture> picture = image == null ? Optional.empty() : pictures.apply(image);
            String file = image + picture.map(FoundPictures::ending).orElse("");
            if (picture.isPresent()) {
                html.append("<p><img src=\"@@PLUGINFILE@@/").append(file).append("\" alt=\"\"></p>");
            }
            xml.open("text").verbatim(html.toString()).close();
            picture.ifPresent(given -> xml.leaf(
                    "file",
                    Base64.getEncoder().encodeToString(given.bytes()),
                    "name",
                    file,
                    "path",
                    "/",
                    "encoding",
                    "base64"));
        }
    }

    static List<String> explanation(QuestionDraft question) {
        return new SourcedExplanation(question.explanation(), question.source()).lines();
    }

    /** Moodle lists questions by their names. */
    static String name(String text) {
        return text.codePointCount(0, text.length()) <= NAME_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, NAME_LENGTH)).strip() + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
