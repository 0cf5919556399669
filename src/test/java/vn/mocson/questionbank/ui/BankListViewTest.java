package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;

@HouseTest
class BankListViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @Test
    void anOrganizerMakesABankAndIsTakenThere() {
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
        navigate("quan-tri/ngan-hang", BankListView.class);
        String name = "Ngân hàng mới " + System.nanoTime();

        test(find(Button.class).withText("Thêm ngân hàng").single()).click();
        test(find(TextField.class).withCaption("Tên ngân hàng").single()).setValue(name);
        test(find(Button.class).withText("Lưu").single()).click();

        assertThat(getCurrentView()).isInstanceOf(BankView.class);
        assertThat(((BankView) getCurrentView()).getElement().getTextRecursively())
                .contains(name, "0 câu hỏi");
    }

    @Test
    void anAuthorSeesTheFiguresButMakesNoBank() {
        WrittenQuestions questions = new WrittenQuestions(house);
        questions.draft("Câu thứ nhất");
        questions.submitted("Câu thứ hai");
        HouseStaff.signIn(house, StaffRole.AUTHOR);

        BankListView view = navigate("quan-tri/ngan-hang", BankListView.class);

        assertThat(find(Button.class, view).withText("Thêm ngân hàng").exists()).isFalse();
        assertThat(find(ListItem.class, view).all())
                .map(item -> item.getElement().getTextRecursively())
                .anySatisfy(text -> assertThat(text)
                        .contains(questions.bank().name(), "2 câu hỏi", "1 câu chờ duyệt", "0 câu đã duyệt"));
    }
}
