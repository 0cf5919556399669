package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import org.springframework.context.ApplicationContext;
import vn.mocson.common.security.Access;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.ReviewService;
import vn.mocson.questionbank.SourceReference;

/** A bank of one test alone, and questions that somebody wrote in it. */
final class WrittenQuestions {

    private final AuthoringService authoring;
    private final ReviewService review;
    private final BankSummary bank;

    WrittenQuestions(ApplicationContext house) {
        authoring = house.getBean(AuthoringService.class);
        review = house.getBean(ReviewService.class);
        bank = Access.asSystem(() -> authoring.createBank("Ngân hàng thử " + System.nanoTime()));
    }

    /** Presses an entry of a menu, found by its words. */
    static void press(MenuBar menu, String words) {
        MenuItem item = menu.getItems().stream()
                .filter(each -> each.getElement().getTextRecursively().contains(words))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    BankSummary bank() {
        return bank;
    }

    String address() {
        return "quan-tri/ngan-hang/" + bank.code();
    }

    String editor(EntryId id) {
        return address() + "/cau-hoi/" + id;
    }

    static QuestionDraft complete(String text) {
        return QuestionDraft.of(
                "Kháng chiến / Chiến dịch",
                Difficulty.MEDIUM,
                text,
                List.of(
                        new OptionDraft("Năm 1947", true),
                        new OptionDraft("Năm 1948", false),
                        new OptionDraft("Năm 1950", false)),
                "Vì sao như vậy",
                SourceReference.parse("Lịch sử Đảng bộ tỉnh, tr. 45"));
    }

    EntryId draft(String text) {
        return written(complete(text));
    }

    EntryId written(QuestionDraft draft) {
        return Access.asSystem(() -> authoring.create(bank.id(), draft).id());
    }

    EntryId submitted(String text) {
        EntryId id = draft(text);
        Access.asSystem(() -> authoring.submit(List.of(id)));
        return id;
    }

    /** Written by one who is signed in, submitted; approved by the application itself. */
    EntryId approved(String text) {
        EntryId id = authoring.create(bank.id(), complete(text)).id();
        authoring.submit(List.of(id));
        Access.asSystem(() -> review.approve(authoring.versions(List.of(id))));
        return id;
    }
}
