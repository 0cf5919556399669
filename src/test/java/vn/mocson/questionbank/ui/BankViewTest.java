package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.questionbank.BankRow;

@HouseTest
class BankViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void signIn() {
        HouseStaff.signIn(house, StaffRole.AUTHOR);
    }

    @Test
    void searchIgnoresToneMarks() {
        BankView view = navigate("quan-tri/ngan-hang/thai-nguyen", BankView.class);
        int all = test(grid(view)).size();

        test(search(view)).setValue("luong ngoc quyen");

        assertThat(test(grid(view)).size()).isBetween(1, all - 1);
        assertThat(grid(view).getLazyDataView().getItem(0).options()).isNotEmpty();
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        BankView view = navigate("quan-tri/ngan-hang/thai-nguyen", BankView.class);

        test(search(view)).setValue("khong co cau hoi nao nhu vay");

        assertThat(test(grid(view)).size()).isZero();
        assertThat(grid(view).getEmptyStateComponent().getElement().getTextRecursively())
                .contains("Không có câu hỏi phù hợp");
    }

    @Test
    void theChosenQuestionOpensBesideTheListWithItsKeyMarked() {
        BankView view = navigate("quan-tri/ngan-hang/thai-nguyen", BankView.class);

        grid(view).select(grid(view).getLazyDataView().getItem(0));

        assertThat(find(QuestionDetail.class, view).single().getElement().getTextRecursively())
                .contains("Đáp án");
    }

    @SuppressWarnings("unchecked")
    private Grid<BankRow> grid(BankView view) {
        return find(Grid.class, view).single();
    }

    private TextField search(BankView view) {
        return find(TextField.class, view).withCaption("Tìm câu hỏi").single();
    }
}
