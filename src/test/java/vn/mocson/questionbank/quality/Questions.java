package vn.mocson.questionbank.quality;

import java.util.ArrayList;
import java.util.List;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.SourceReference;
import vn.mocson.questionbank.quality.BankCheck.Entry;

/** Questions for tests. */
final class Questions {

    private static final SourceReference SOURCE = new SourceReference("Lịch sử Đảng bộ tỉnh", "45", "", "");

    private Questions() {}

    /** The first option is the key. */
    static QuestionDraft question(String text, String explanation, String... options) {
        List<OptionDraft> drafts = new ArrayList<>();
        for (String option : options) {
            drafts.add(new OptionDraft(option, drafts.isEmpty()));
        }
        return QuestionDraft.of("Lịch sử", Difficulty.EASY, text, drafts, explanation, SOURCE);
    }

    /** With this key and two options that nothing else has. */
    static QuestionDraft keyed(String text, String key) {
        return question(text, "", key, "phương án khác", "phương án nữa");
    }

    /** With a key that says nothing, and this explanation. */
    static QuestionDraft explained(String explanation) {
        return question("Điều nào nói đúng về sự kiện ấy?", explanation, "Ý một", "Ý hai");
    }

    /** Numbered from 1. */
    static BankCheck bank(QuestionDraft... drafts) {
        List<Entry> entries = new ArrayList<>();
        for (QuestionDraft draft : drafts) {
            entries.add(new Entry(entries.size() + 1L, draft));
        }
        return new BankCheck(entries);
    }
}
