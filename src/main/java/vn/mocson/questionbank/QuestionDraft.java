package vn.mocson.questionbank;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;

/**
 * A question as an author or a file gives it, perhaps not finished: text is cleaned when born, and
 * {@link #gaps} says what is still missing.
 *
 * @param topic the path of names from the root, joined by {@link #TOPIC_SEPARATOR}; empty for none
 * @param difficulty null where not known yet
 */
public record QuestionDraft(
        String topic,
        @Nullable Difficulty difficulty,
        String text,
        List<OptionDraft> options,
        String explanation,
        SourceReference source,
        List<String> tags,
        @Nullable ImageId image)
        implements Serializable {

    public static final String TOPIC_SEPARATOR = " / ";
    public static final int MAX_OPTIONS = 8;
    public static final int MAX_TEXT = 2000;
    public static final int MAX_OPTION = 1000;
    public static final int MAX_EXPLANATION = 4000;

    /** On searchable text: all, none, or so many of the others. */
    private static final Pattern REFERS_TO_OTHERS = Pattern.compile("(tat ca|ca|khong) .*\\b(phuong an|dap an|cau|y) .*"
            + "|(tat ca|ca (hai|ba|bon|nam|\\d))( cac| nhung)?( phuong an| dap an| cau| y| lua chon| noi dung)?"
            + "( (tren|deu|dung|sai|neu|nay)\\b.*)?");

    /** On searchable text: two or more of the others, by their letters. */
    private static final Pattern NAMES_LETTERS =
            Pattern.compile("((ca|chi|dap an|phuong an|cau|y) )*[a-h]( va| hoac| hay)?( [a-h])+( .*)?");

    /** What is longer says something of its own; the patterns need not walk through it. */
    private static final int LONGEST_REFERENCE = 200;

    /** @param pinned keeps its place when options are shuffled */
    public record OptionDraft(
            String text,
            boolean correct,
            boolean pinned,
            @Nullable ImageId image) implements Serializable {

        public OptionDraft {
            text = Vietnamese.clean(text);
        }

        public OptionDraft(String text, boolean correct) {
            this(text, correct, false, null);
        }

        /** “Cả A và B”, “Tất cả các phương án trên”: makes sense only behind the others. */
        boolean refersToOthers() {
            return text.length() <= LONGEST_REFERENCE
                    && (REFERS_TO_OTHERS.matcher(Vietnamese.searchable(text)).matches() || namesLetters());
        }

        /** “Cả A và B”: makes sense only while the others stand where the author put them. */
        boolean namesLetters() {
            return text.length() <= LONGEST_REFERENCE
                    && NAMES_LETTERS.matcher(Vietnamese.searchable(text)).matches();
        }
    }

    public QuestionDraft {
        topic = cleanTopic(topic);
        text = Vietnamese.clean(text);
        explanation = Vietnamese.clean(explanation);
        options = List.copyOf(options);
        tags = tags.stream()
                .map(Vietnamese::clean)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** With the places of options that speak of others kept, no tags and no picture. */
    public static QuestionDraft of(
            String topic,
            @Nullable Difficulty difficulty,
            String text,
            List<OptionDraft> options,
            String explanation,
            SourceReference source) {
        return new QuestionDraft(topic, difficulty, text, options, explanation, source, List.of(), null).pinned();
    }

    /** The same with every option pinned that cannot move: those that speak of others, and all where one names letters. */
    public QuestionDraft pinned() {
        boolean all = options.stream().anyMatch(OptionDraft::namesLetters);
        return withOptions(options.stream()
                .map(option -> new OptionDraft(
                        option.text(),
                        option.correct(),
                        option.pinned() || all || option.refersToOthers(),
                        option.image()))
                .toList());
    }

    public QuestionDraft withOptions(List<OptionDraft> changed) {
        return new QuestionDraft(topic, difficulty, text, changed, explanation, source, tags, image);
    }

    public QuestionDraft withTopic(String changed) {
        return new QuestionDraft(changed, difficulty, text, options, explanation, source, tags, image);
    }

    public QuestionDraft withDifficulty(Difficulty changed) {
        return new QuestionDraft(topic, changed, text, options, explanation, source, tags, image);
    }

    /** Its own picture and those of its options. */
    public List<ImageId> images() {
        List<ImageId> images = new ArrayList<>();
        if (image != null) {
            images.add(image);
        }
        for (OptionDraft option : options) {
            ImageId own = option.image();
            if (own != null) {
                images.add(own);
            }
        }
        return images;
    }

    public boolean multiple() {
        return options.stream().filter(OptionDraft::correct).count() > 1;
    }

    /** What stands in the way of submitting it; empty for a question that a committee can be shown. */
    public List<QuestionProblem> gaps() {
        List<QuestionProblem> gaps = new ArrayList<>();
        if (topic.isEmpty()) {
            gaps.add(new QuestionProblem(ProblemCode.NO_TOPIC, "Chưa chọn chủ đề."));
        }
        if (difficulty == null) {
            gaps.add(new QuestionProblem(ProblemCode.NO_DIFFICULTY, "Chưa chọn mức độ."));
        }
        if (text.isEmpty()) {
            gaps.add(new QuestionProblem(ProblemCode.NO_TEXT, "Chưa có nội dung câu hỏi."));
        }
        if (text.length() > MAX_TEXT) {
            gaps.add(new QuestionProblem(
                    ProblemCode.TEXT_TOO_LONG, "Câu hỏi dài quá " + MAX_TEXT + " ký tự; hãy rút ngắn."));
        }
        if (options.size() < 2) {
            gaps.add(new QuestionProblem(ProblemCode.TOO_FEW_OPTIONS, "Cần ít nhất 2 phương án."));
        }
        if (options.size() > MAX_OPTIONS) {
            gaps.add(new QuestionProblem(
                    ProblemCode.TOO_MANY_OPTIONS, "Nhiều nhất " + MAX_OPTIONS + " phương án; hãy bỏ bớt."));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            OptionDraft option = options.get(i);
            if (option.text().isEmpty() && option.image() == null) {
                gaps.add(new QuestionProblem(ProblemCode.EMPTY_OPTION, "Phương án " + letter(i) + " còn trống."));
            } else if (option.text().length() > MAX_OPTION) {
                gaps.add(new QuestionProblem(
                        ProblemCode.TEXT_TOO_LONG,
                        "Phương án " + letter(i) + " dài quá " + MAX_OPTION + " ký tự; hãy rút ngắn."));
            } else if (option.image() == null && !seen.add(sameness(option.text()))) {
                gaps.add(new QuestionProblem(
                        ProblemCode.DUPLICATE_OPTION,
                        "Phương án " + letter(i) + " “" + option.text() + "” trùng với một phương án khác."));
            }
        }
        if (options.stream().noneMatch(OptionDraft::correct)) {
            gaps.add(new QuestionProblem(ProblemCode.NO_KEY, "Câu hỏi chưa có đáp án."));
        }
        if (explanation.length() > MAX_EXPLANATION) {
            gaps.add(new QuestionProblem(
                    ProblemCode.TEXT_TOO_LONG, "Giải thích dài quá " + MAX_EXPLANATION + " ký tự; hãy rút ngắn."));
        }
        if (source.tooLong()) {
            gaps.add(new QuestionProblem(ProblemCode.TEXT_TOO_LONG, "Nguồn dài quá mức; hãy rút ngắn."));
        }
        if (!source.given()) {
            gaps.add(new QuestionProblem(ProblemCode.NO_SOURCE, "Chưa ghi nguồn (tên văn bản hoặc địa chỉ)."));
        }
        return gaps;
    }

    /** Options are the same where case and spaces differ at most; tone marks and signs make another one. */
    private static String sameness(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** {@code A} for 0. */
    public static String letter(int position) {
        return String.valueOf((char) ('A' + position));
    }

    private static String cleanTopic(String path) {
        List<String> names = new ArrayList<>();
        for (String name : Vietnamese.clean(path).split(" / ", -1)) {
            String clean = name.strip();
            if (!clean.isEmpty()) {
                names.add(clean);
            }
        }
        return String.join(TOPIC_SEPARATOR, names);
    }
}
