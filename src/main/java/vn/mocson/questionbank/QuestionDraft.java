package vn.mocson.questionbank;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.mocson.common.text.Vietnamese;

/** A question as an author gives it; valid when born. */
public record QuestionDraft(
        String topic,
        Difficulty difficulty,
        String text,
        List<OptionDraft> options,
        String explanation,
        String source) {

    /** On searchable text: all, none, or so many of the others. */
    private static final Pattern REFERS_TO_OTHERS = Pattern.compile("(tat ca|ca|khong) .*\\b(phuong an|dap an|cau|y) .*"
            + "|(tat ca|ca (hai|ba|bon|nam|\\d))( cac| nhung)?( phuong an| dap an| cau| y| lua chon| noi dung)?"
            + "( (tren|deu|dung|sai|neu|nay)\\b.*)?");

    /** On searchable text: two or more of the others, by their letters. */
    private static final Pattern NAMES_LETTERS =
            Pattern.compile("((ca|chi|dap an|phuong an|cau|y) )*[a-h]( va| hoac| hay)?( [a-h])+( .*)?");

    public record OptionDraft(String text, boolean correct) {

        public OptionDraft {
            text = Vietnamese.clean(text);
        }

        /** “Cả A và B”, “Tất cả các phương án trên”: makes sense only behind the others. */
        boolean refersToOthers() {
            return REFERS_TO_OTHERS.matcher(Vietnamese.searchable(text)).matches() || namesLetters();
        }

        /** “Cả A và B”: makes sense only while the others stand where the author put them. */
        boolean namesLetters() {
            return NAMES_LETTERS.matcher(Vietnamese.searchable(text)).matches();
        }
    }

    public QuestionDraft {
        topic = Vietnamese.clean(topic);
        text = Vietnamese.clean(text);
        explanation = Vietnamese.clean(explanation);
        source = Vietnamese.clean(source);
        options = List.copyOf(options);
        require(!topic.isEmpty() && topic.length() <= 200, "chủ đề phải có từ 1 đến 200 ký tự");
        require(!text.isEmpty() && text.length() <= 2000, "câu hỏi phải có từ 1 đến 2000 ký tự");
        require(explanation.length() <= 4000, "giải thích dài quá 4000 ký tự");
        require(source.length() <= 1000, "nguồn dài quá 1000 ký tự");
        require(options.size() >= 2 && options.size() <= 8, "câu hỏi phải có từ 2 đến 8 phương án");
        Set<String> seen = new HashSet<>();
        for (OptionDraft option : options) {
            require(
                    !option.text().isEmpty() && option.text().length() <= 1000,
                    "mỗi phương án phải có từ 1 đến 1000 ký tự");
            require(seen.add(option.text()), "phương án “" + option.text() + "” bị trùng");
        }
        require(options.stream().anyMatch(OptionDraft::correct), "câu hỏi chưa có đáp án");
    }

    /** Whether an option keeps its place when options are shuffled; all do where one speaks of others by their letters. */
    boolean pinned(OptionDraft option) {
        return option.refersToOthers() || options.stream().anyMatch(OptionDraft::namesLetters);
    }

    boolean multiple() {
        return options.stream().filter(OptionDraft::correct).count() > 1;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
