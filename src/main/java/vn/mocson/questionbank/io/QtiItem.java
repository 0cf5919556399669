package vn.mocson.questionbank.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;

/** One {@code assessmentItem}. */
final class QtiItem {

    private static final String INTERACTION = "Interaction";
    private static final Set<String> FEEDBACK = Set.of("feedbackInline", "feedbackBlock");
    private static final Set<String> NOT_THE_STEM =
            Set.of("feedbackInline", "feedbackBlock", "rubricBlock", "choiceInteraction");

    /** The bytes behind an address in the item. */
    interface Files extends Function<String, Optional<byte[]>> {}

    private final int no;
    private final XmlElement item;
    private final QtiMetadata metadata;
    private final Files files;
    private final FoundPictures pictures;
    private final List<QuestionProblem> problems = new ArrayList<>();

    QtiItem(int no, XmlElement item, QtiMetadata metadata, Files files, FoundPictures pictures) {
        this.no = no;
        this.item = item;
        this.metadata = metadata;
        this.files = files;
        this.pictures = pictures;
    }

    ImportedQuestion read() {
        XmlElement body = item.child("itemBody").orElse(null);
        List<XmlElement> interactions = body == null
                ? List.of()
                : body.descendants().stream()
                        .filter(each -> each.name().endsWith(INTERACTION))
                        .toList();
        RichText stem = body == null ? RichText.NONE : RichText.xml(body, NOT_THE_STEM);
        if (interactions.size() != 1 || !interactions.getFirst().name().equals("choiceInteraction")) {
            return unsupported(stem, kind(interactions));
        }
        XmlElement interaction = interactions.getFirst();
        RichText prompt = interaction
                .child("prompt")
                .map(each -> RichText.xml(each, FEEDBACK))
                .orElse(RichText.NONE);
        RichText text = stem.isEmpty() ? prompt : stem.and(prompt);
        if (item.child("templateDeclaration").isPresent()) {
            return unsupported(text, "có biến số thay đổi theo lượt thi");
        }
        return choice(text, interaction);
    }

    private ImportedQuestion unsupported(RichText text, String kind) {
        return UnsupportedKind.question(no, item.line(), item.raw(), metadata.topic(), titled(text), kind, problems);
    }

    private static String kind(List<XmlElement> interactions) {
        if (interactions.isEmpty()) {
            return UnsupportedKind.DESCRIPTION;
        }
        String kinds = interactions.stream()
                .map(each ->
                        each.name().equals("choiceInteraction") ? "chọn phương án" : UnsupportedKind.named(each.name()))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
        return interactions.size() == 1 ? kinds : "nhiều phần (" + kinds + ")";
    }

    private String titled(RichText text) {
        return text.line().isEmpty() ? ImportBounds.text(item.attribute("title")) : text.line();
    }

    private ImportedQuestion choice(RichText text, XmlElement interaction) {
        List<XmlElement> choices = options(interaction);
        Set<String> right = right(interaction, choices);
        ImageId image = pictures.of(text, files, "câu hỏi", problems);
        List<OptionDraft> options = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            XmlElement choice = choices.get(i);
            RichText said = RichText.xml(choice, FEEDBACK);
            ImageId picture = pictures.of(said, files, "phương án " + QuestionDraft.letter(i), problems);
            options.add(new OptionDraft(
                    ImportBounds.option(said.line()),
                    right.contains(choice.attribute("identifier")),
                    choice.attribute("fixed").equals("true"),
                    picture));
        }
        SourcedExplanation sourced = SourcedExplanation.of(explanation(choices, right));
        QuestionDraft draft = new QuestionDraft(
                        metadata.topic(),
                        metadata.difficulty(),
                        titled(text),
                        options,
                        sourced.explanation(),
                        sourced.source(),
                        metadata.tags(),
                        image)
                .pinned();
        return Imports.question(no, item.line(), item.raw(), draft, problems);
    }

    private List<XmlElement> options(XmlElement interaction) {
        List<XmlElement> choices = interaction.children("simpleChoice");
        if (choices.size() > ImportBounds.MAX_OPTIONS) {
            problem(ProblemCode.NOT_UNDERSTOOD, "Câu có quá nhiều phương án nên không phương án nào được lấy.");
            return List.of();
        }
        return choices;
    }

    /** Identifiers of the right choices; none where it is not certain. */
    private Set<String> right(XmlElement interaction, List<XmlElement> choices) {
        XmlElement declaration = item.children("responseDeclaration").stream()
                .filter(each -> each.attribute("identifier").equals(interaction.attribute("responseIdentifier")))
                .findFirst()
                .orElse(null);
        if (declaration == null) {
            return Set.of();
        }
        boolean single = declaration.attribute("cardinality").equals("single");
        Set<String> given =
                declaration.child("correctResponse").map(all -> all.children("value")).orElse(List.of()).stream()
                        .map(value -> value.text().strip())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> mapped = mapped(declaration, single);
        if (!given.isEmpty() && !mapped.isEmpty() && !(single ? mapped.containsAll(given) : mapped.equals(given))) {
            problem(
                    ProblemCode.KEY_TABLE_MISMATCH,
                    "Đáp án (correctResponse) và bảng điểm (mapping) trong tệp nói khác nhau; hãy chọn lại đáp án.");
            return Set.of();
        }
        Set<String> right = given.isEmpty() ? mapped : given;
        Set<String> known =
                choices.stream().map(each -> each.attribute("identifier")).collect(Collectors.toSet());
        if (known.size() < choices.size() || !known.containsAll(right)) {
            problem(
                    ProblemCode.NO_KEY,
                    "Đáp án trong tệp không chỉ rõ được một phương án của câu; hãy chọn lại đáp án.");
            return Set.of();
        }
        if (right.size() > 1 && (single || interaction.attribute("maxChoices").equals("1"))) {
            problem(
                    ProblemCode.SEVERAL_KEYS,
                    "Tệp ghi là chọn một phương án nhưng có " + right.size() + " đáp án; hãy kiểm tra lại.");
        }
        return right;
    }

    /** What the mapping gives points for: all of it, or of a single choice what it gives most for. */
    private static Set<String> mapped(XmlElement declaration, boolean single) {
        Map<String, BigDecimal> points = new TreeMap<>();
        for (XmlElement entry : declaration
                .child("mapping")
                .map(all -> all.children("mapEntry"))
                .orElse(List.of())) {
            BigDecimal value = number(entry.attribute("mappedValue"));
            if (value != null && value.signum() > 0) {
                points.put(entry.attribute("mapKey"), value);
            }
        }
        BigDecimal most = points.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return points.entrySet().stream()
                .filter(entry -> !single || entry.getValue().compareTo(most) == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return text.length() > 30 ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Feedback that everybody gets; where there is none, feedback to the right answer. */
    private String explanation(List<XmlElement> choices, Set<String> right) {
        List<XmlElement> modal = item.children("modalFeedback");
        Set<String> texts = new LinkedHashSet<>();
        modal.stream().filter(QtiItem::general).forEach(each -> texts.add(words(each)));
        if (texts.isEmpty()) {
            modal.stream().filter(each -> ofRight(each, right)).forEach(each -> texts.add(words(each)));
        }
        if (texts.isEmpty()) {
            choices.stream()
                    .filter(choice -> right.contains(choice.attribute("identifier")))
                    .flatMap(choice -> choice.descendants("feedbackInline").stream())
                    .forEach(each -> texts.add(words(each)));
        }
        if (texts.isEmpty()) {
            item.descendants("feedbackBlock").forEach(each -> texts.add(words(each)));
            item.descendants("rubricBlock").forEach(each -> texts.add(words(each)));
        }
        return String.join("\n", texts);
    }

    private static boolean general(XmlElement feedback) {
        String names = (feedback.attribute("identifier") + " " + feedback.attribute("outcomeIdentifier"))
                .toLowerCase(Locale.ROOT);
        return feedback.attribute("showHide").equals("hide")
                || names.contains("general")
                || names.contains("explanation")
                || names.contains("rationale")
                || names.contains("solution");
    }

    private static boolean ofRight(XmlElement feedback, Set<String> right) {
        String name = feedback.attribute("identifier");
        String lower = name.toLowerCase(Locale.ROOT);
        return right.contains(name) || lower.contains("correct") && !lower.contains("incorrect");
    }

    private static String words(XmlElement element) {
        return RichText.xml(element, Set.of()).lines();
    }

    private void problem(ProblemCode code, String message) {
        problems.add(new QuestionProblem(code, message));
    }
}
