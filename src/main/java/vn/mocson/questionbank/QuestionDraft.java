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

    private static final Pattern REFERS_TO_OTHERS =
            Pattern.compile("(tat ca|ca|khong) .*\\b(phuong an|dap an|cau|y) .*|ca [a-h]( va|,| ) ?[a-h].*");

    public record OptionDraft(String text, boolean correct) {

        public OptionDraft {
            text = Vietnamese.clean(text);
        }

        /** “Cả A và B”, “Tất cả các phương án trên”: makes sense only behind the others. */
        boolean refersToOthers() {
            return REFERS_TO_OTHERS.matcher(Vietnamese.searchable(text)).matches();
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

    boolean multiple() {
        return options.stream().filter(OptionDraft::correct).count() > 1;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
