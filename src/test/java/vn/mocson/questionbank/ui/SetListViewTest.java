package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetSummary;

@HouseTest
class SetListViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    private BankSummary bank = new BankSummary(new BankId(0), "", "", 0, 0, 0, 0, 0);

    @BeforeEach
    void signIn() {
        HouseStaff.signIn(house, StaffRole.AUTHOR);
        bank = new SetBanks(house).bank();
    }

    @Test
    void aBankWithoutSetsExplainsTheWayInFourSteps() {
        SetListView view = navigate(SetBanks.address(bank), SetListView.class);

        assertThat(view.getElement().getTextRecursively()).contains("Chưa có bộ câu hỏi nào");
        assertThat(find(ListItem.class, view).all()).hasSize(4);
    }

    @Test
    void anAuthorCreatesASetAndArrivesAtIt() {
        SetListView view = navigate(SetBanks.address(bank), SetListView.class);

        test(find(Button.class, view).withText("Tạo bộ câu hỏi").single()).click();
        test(find(TextField.class).withCaption("Tên bộ câu hỏi").single()).setValue("Bộ câu hỏi đợt 1");
        test(find(Button.class).withText("Tạo bộ").single()).click();

        assertThat(getCurrentView()).isInstanceOf(SetView.class);
        assertThat(findInView(H1.class).single().getText()).isEqualTo("Bộ câu hỏi đợt 1");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSetIsMadeAsACopyOfAnother() {
        new SetBanks(house).composed(bank, SetBanks.questions(3));
        SetListView view = navigate(SetBanks.address(bank), SetListView.class);

        test(find(Button.class, view).withText("Tạo bộ câu hỏi").single()).click();
        test(find(TextField.class).withCaption("Tên bộ câu hỏi").single()).setValue("Bản sao");
        Select<SetSummary> other =
                find(Select.class).withCaption("Chép câu hỏi từ").single();
        test(other).selectItem("Bộ thử (3 câu)");
        test(find(Button.class).withText("Tạo bộ").single()).click();

        assertThat(house.getBean(QuestionSetService.class).sets(bank.id()).getFirst())
                .satisfies(set -> assertThat(set.title()).isEqualTo("Bản sao"))
                .satisfies(set -> assertThat(set.questions()).isEqualTo(3));
    }

    @Test
    void anApproverSeesTheSetsAndCreatesNone() {
        new SetBanks(house).submitted(bank, 2);
        HouseStaff.signIn(house, StaffRole.APPROVER);

        SetListView view = navigate(SetBanks.address(bank), SetListView.class);

        assertThat(view.getElement().getTextRecursively()).contains("Bộ thử", "2 câu", "Đã trình");
        assertThat(find(Button.class, view).withText("Tạo bộ câu hỏi").exists()).isFalse();
    }
}
