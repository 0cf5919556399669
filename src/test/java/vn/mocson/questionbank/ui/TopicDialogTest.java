package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.TopicNode;

@HouseTest
class TopicDialogTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private AuthoringService authoring;

    private WrittenQuestions questions;

    @BeforeEach
    void open() {
        questions = new WrittenQuestions(house);
        HouseStaff.signIn(house, StaffRole.AUTHOR);
        questions.draft("Câu trong “Kháng chiến / Chiến dịch”");
        BankView view = navigate(questions.address(), BankView.class);
        WrittenQuestions.press(
                find(MenuBar.class, view)
                        .withCondition(menu -> menu.getItems().size() == 2)
                        .single(),
                "Quản lý chủ đề");
    }

    @Test
    void aTopicIsAddedBelowAnother() {
        choose("Kháng chiến");
        press("Thêm chủ đề con");
        name("Hậu phương");

        assertThat(paths()).contains("Kháng chiến / Hậu phương");
    }

    @Test
    void aTopicIsRenamedAndTheNameTakenBack() {
        choose("Chiến dịch");
        press("Đổi tên chủ đề");
        name("Các chiến dịch");
        assertThat(paths()).contains("Kháng chiến / Các chiến dịch");

        press("Hoàn tác");

        assertThat(paths()).contains("Kháng chiến / Chiến dịch");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTopicMovesWithItsQuestions() {
        choose("Chiến dịch");
        press("Chuyển chủ đề");
        ComboBox<TopicNode> target =
                find(ComboBox.class, find(TopicMoveDialog.class).single()).single();
        assertThat(target.getPlaceholder()).isEqualTo("Cấp cao nhất");
        press("Chuyển");

        assertThat(authoring.topics(questions.bank().id()))
                .anySatisfy(
                        node -> assertThat(node.path() + " " + node.questions()).isEqualTo("Chiến dịch 1"));
    }

    @Test
    void aTopicInUseIsNotRemoved() {
        choose("Chiến dịch");
        press("Xóa chủ đề");

        assertThat(test(find(Notification.class).last()).getText()).contains("còn câu hỏi");
        assertThat(paths()).contains("Kháng chiến / Chiến dịch");
    }

    @SuppressWarnings("unchecked")
    private void choose(String name) {
        Grid<TopicNode> grid =
                find(Grid.class, find(TopicDialog.class).single()).single();
        grid.getGenericDataView()
                .getItems()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .ifPresent(grid::select);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    private void name(String name) {
        test(find(TextField.class).withCaption("Tên chủ đề").single()).setValue(name);
        press("Lưu");
    }

    private List<String> paths() {
        return authoring.topics(questions.bank().id()).stream()
                .map(TopicNode::path)
                .toList();
    }
}
