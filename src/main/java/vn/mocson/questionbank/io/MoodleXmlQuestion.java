package vn.mocson.questionbank.io;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;

/** One {@code question} element of Moodle XML. */
final class MoodleXmlQuestion {

    /** The shares of points that Moodle knows, in per cent; each also with a minus. */
    private static final List<BigDecimal> FRACTIONS = Stream.of(
                    "100",
                    "90",
                    "83.33333",
                    "80",
                    "75",
                    "70",
                    "66.66667",
                    "60",
                    "50",
                    "40",
                    "33.33333",
                    "30",
                    "25",
                    "20",
                    "16.66667",
                    "14.28571",
                    "12.5",
                    "11.11111",
                    "10",
                    "5",
                    "0")
            .map(BigDecimal::new)
            .toList();

    private static final BigDecimal TOLERANCE = new BigDecimal("0.00001");

    private final int no;
    private final XmlElement element;
    private final String topic;
    private final FoundPictures pictures;
    private final List<QuestionProblem> problems = new ArrayList<>();

    MoodleXmlQuestion(int no, XmlElement element, String topic, FoundPictures pictures) {
        this.no = no;
        this.element = element;
        this.topic = topic;
        this.pictures = pictures;
    }

    ImportedQuestion read() {
        RichText stem =
                element.child("questiontext").map(MoodleXmlQuestion::passage).orElse(RichText.NONE);
        String text = stem.line().isEmpty() ? name() : stem.line();
        String type = element.attribute("type");
        boolean trueFalse = type.equals("truefalse");
        if (!trueFalse && !type.equals("multichoice")) {
            return UnsupportedKind.question(
                    no, element.line(), element.raw(), topic, text, UnsupportedKind.named(type), problems);
        }
        ImageId image = pictures.of(
                stem, address -> file(element.child("questiontext").orElse(element), address), "câu hỏi", problems);
        if (image == null) {
            image = oldPicture();
        }
        Answers answers = trueFalse ? trueFalse() : choices();
        SourcedExplanation sourced = explanation(answers.feedback());
        List<String> tags = new ArrayList<>();
        Difficulty difficulty = null;
        for (XmlElement tag :
                element.child("tags").map(all -> all.children("tag")).orElse(List.of())) {
            String name = Vietnamese.clean(tag.text());
            Difficulty said = difficulty(name);
            if (said == null) {
                tags.add(name);
            } else {
                difficulty = said;
            }
        }
        QuestionDraft draft = new QuestionDraft(
                        topic,
                        difficulty,
                        text,
                        answers.options(),
                        sourced.explanation(),
                        sourced.source(),
                        tags,
                        image)
                .pinned();
        return Imports.question(no, element.line(), element.raw(), draft, problems);
    }

    /** @param feedback to the right ones, a line each */
    private record Answers(List<OptionDraft> options, String feedback) {}

    private String name() {
        return RichText.guessed(element.textOf("name")).line();
    }

    private static @Nullable Difficulty difficulty(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith(MoodleXmlExport.DIFFICULTY_TAG)
                ? GiftQuestions.difficulty(tag.substring(MoodleXmlExport.DIFFICULTY_TAG.length()))
                : null;
    }

    private SourcedExplanation explanation(String otherwise) {
        RichText general =
                element.child("generalfeedback").map(MoodleXmlQuestion::passage).orElse(RichText.NONE);
        if (!general.images().isEmpty() || !general.others().isEmpty()) {
            problem(
                    ProblemCode.NOT_UNDERSTOOD,
                    "Ảnh hoặc tệp kèm theo trong phần giải thích không được lấy; hãy diễn đạt bằng lời.");
        }
        return SourcedExplanation.of(general.line().isEmpty() ? otherwise : general.lines());
    }

    private Answers trueFalse() {
        Boolean right = null;
        String feedback = "";
        for (XmlElement answer : element.children("answer")) {
            if (share(answer).filter(share -> share.signum() > 0).isPresent()) {
                String said = passage(answer).line().toLowerCase(Locale.ROOT);
                right = switch (said) {
                    case "true", "đúng" -> right == null ? Boolean.TRUE : null;
                    case "false", "sai" -> right == null ? Boolean.FALSE : null;
                    default -> null;
                };
                feedback = feedback(answer);
            }
        }
        boolean known = right != null && problems.stream().noneMatch(each -> each.code() == ProblemCode.NO_KEY);
        return new Answers(
                List.of(
                        new OptionDraft(GiftExport.TRUE, known && Boolean.TRUE.equals(right)),
                        new OptionDraft(GiftExport.FALSE, known && Boolean.FALSE.equals(right))),
                feedback);
    }

    private Answers choices() {
        List<XmlElement> answers = options();
        List<BigDecimal> shares = new ArrayList<>();
        for (XmlElement answer : answers) {
            share(answer).ifPresent(shares::add);
        }
        MoodleKey key = shares.size() == answers.size()
                ? MoodleKey.of(shares, single())
                : new MoodleKey(answers.stream().map(answer -> false).toList(), List.of());
        problems.addAll(key.problems());
        List<OptionDraft> options = new ArrayList<>();
        Set<String> feedback = new LinkedHashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            XmlElement answer = answers.get(i);
            RichText said = passage(answer);
            ImageId image = pictures.of(
                    said, address -> file(answer, address), "phương án " + QuestionDraft.letter(i), problems);
            options.add(new OptionDraft(
                    ImportBounds.option(said.line()), key.right().get(i), false, image));
            if (key.right().get(i)) {
                feedback.add(feedback(answer));
            }
        }
        return new Answers(options, String.join("\n", feedback));
    }

    private static String feedback(XmlElement answer) {
        return answer.child("feedback")
                .map(MoodleXmlQuestion::passage)
                .orElse(RichText.NONE)
                .lines();
    }

    private List<XmlElement> options() {
        List<XmlElement> answers = element.children("answer");
        if (answers.size() > ImportBounds.MAX_OPTIONS) {
            problem(ProblemCode.NOT_UNDERSTOOD, "Câu có quá nhiều phương án nên không phương án nào được lấy.");
            return List.of();
        }
        return answers;
    }

    private boolean single() {
        String said = element.textOf("single").strip().toLowerCase(Locale.ROOT);
        return !said.equals("false") && !said.equals("0");
    }

    /** Empty, and said, where Moodle knows no such share. */
    private Optional<BigDecimal> share(XmlElement answer) {
        String said = answer.attribute("fraction").strip();
        Optional<BigDecimal> known = number(said).flatMap(MoodleXmlQuestion::known);
        if (known.isPresent()) {
            return known;
        }
        problem(
                ProblemCode.NO_KEY,
                "Câu “" + MoodleXmlExport.name(name()) + "” có phương án với tỉ lệ điểm “" + shown(said)
                        + "” mà Moodle không có, nên chưa rõ đáp án; hãy sửa tỉ lệ hoặc chọn lại đáp án.");
        return Optional.empty();
    }

    private static Optional<BigDecimal> number(String said) {
        try {
            return said.length() > 20 ? Optional.empty() : Optional.of(new BigDecimal(said));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The share of Moodle's that is meant. */
    private static Optional<BigDecimal> known(BigDecimal share) {
        // 1E999999999 would take all memory in a subtraction.
        if (Math.abs((long) share.precision() - share.scale()) > 20) {
            return Optional.empty();
        }
        return FRACTIONS.stream()
                .filter(each -> each.subtract(share.abs()).abs().compareTo(TOLERANCE) <= 0)
                .findFirst()
                .map(each -> share.signum() < 0 ? each.negate() : each);
    }

    private static String shown(String said) {
        return said.length() > 40 ? said.substring(0, 40) + "…" : said;
    }

    /** What stands in {@code text}, or, in the oldest files, in the element itself. */
    private static RichText passage(XmlElement element) {
        String words = element.child("text").map(XmlElement::text).orElseGet(() -> ownText(element));
        return switch (element.attribute("format")) {
            case "html", "1" -> RichText.html(words);
            case "plain_text", "2" -> RichText.plain(words);
            case "markdown", "4" -> RichText.markdown(words);
            default -> RichText.guessed(words);
        };
    }

    private static String ownText(XmlElement element) {
        StringBuilder own = new StringBuilder();
        for (XmlNode node : element.content()) {
            if (node instanceof XmlNode.Text text) {
                own.append(text.words());
            }
        }
        return own.toString();
    }

    private static Optional<byte[]> file(XmlElement beside, String address) {
        String name = decoded(address).replaceFirst("^@@PLUGINFILE@@/", "").replaceFirst("\\?.*$", "");
        return beside.children("file").stream()
                .filter(file -> (file.attribute("path").replaceFirst("^/", "") + file.attribute("name")).equals(name)
                        || file.attribute("name").equals(name))
                .findFirst()
                .flatMap(file -> FoundPictures.base64(file.text()));
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** Before Moodle 2.0 a question had one picture, beside its text. */
    private @Nullable ImageId oldPicture() {
        String packed = element.textOf("image_base64").strip();
        return packed.isEmpty()
                ? null
                : pictures.of(
                        new RichText("", List.of(element.textOf("image").strip()), List.of()),
                        address -> FoundPictures.base64(packed),
                        "câu hỏi",
                        problems);
    }

    private void problem(ProblemCode code, String message) {
        problems.add(new QuestionProblem(code, message));
    }
}
