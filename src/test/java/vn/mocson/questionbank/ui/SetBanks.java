package vn.mocson.questionbank.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mocson.HouseStaff;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SourceReference;

/** Banks of their own for tests about sets; what an author did, done by an author. */
record SetBanks(ApplicationContext house) {

    BankSummary bank() {
        return Access.asSystem(() ->
                house.getBean(AuthoringService.class).createBank("Ngân hàng thử bộ câu hỏi " + System.nanoTime()));
    }

    /** Complete ones, easy and hard by turns. */
    static List<QuestionDraft> questions(int n) {
        List<QuestionDraft> questions = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            questions.add(QuestionDraft.of(
                    "Khởi nghĩa",
                    i % 2 == 0 ? Difficulty.HARD : Difficulty.EASY,
                    "Cuộc khởi nghĩa thứ " + i + " nổ ra năm nào?",
                    List.of(
                            new OptionDraft("Năm " + (1800 + i), false),
                            new OptionDraft("Năm " + (1900 + i), true),
                            new OptionDraft("Năm " + (1700 + i), false)),
                    "Giải thích cho câu " + i,
                    new SourceReference("Lịch sử Đảng bộ tỉnh", String.valueOf(i), "", "")));
        }
        return questions;
    }

    /** A set of the drafts, written by an author who is not signed in afterwards. */
    SetId composed(BankSummary bank, List<QuestionDraft> drafts) {
        return byAuthor(() -> {
            List<EntryId> entries = house.getBean(AuthoringService.class).createAll(bank.id(), drafts);
            QuestionSetService sets = house.getBean(QuestionSetService.class);
            SetId set = sets.create(bank.id(), "Bộ thử");
            sets.add(set, entries);
            return set;
        });
    }

    SetId submitted(BankSummary bank, int questions) {
        SetId set = composed(bank, questions(questions));
        return byAuthor(() -> {
            house.getBean(QuestionSetService.class).submit(set);
            return set;
        });
    }

    private <T> T byAuthor(Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        try {
            HouseStaff.signIn(house, StaffRole.AUTHOR);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    static String address(BankSummary bank) {
        return "quan-tri/ngan-hang/" + bank.code() + "/bo-cau-hoi";
    }

    static String address(BankSummary bank, SetId set) {
        return address(bank) + "/" + set;
    }
}
