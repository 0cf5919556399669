package vn.mocson.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;

@HouseTest
class ConsoleMenuTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @Test
    void anAuthorIsOfferedTheBank() {
        HouseStaff.signIn(house, StaffRole.AUTHOR);
        assertThat(menu()).containsExactly("Cuộc thi", "Ngân hàng câu hỏi");
    }

    @Test
    void aJudgeIsNot() {
        HouseStaff.signIn(house, StaffRole.JUDGE);
        assertThat(menu()).containsExactly("Cuộc thi", "Nhật ký");
    }

    @Test
    void aJudgeCannotOpenTheBankByItsAddress() {
        HouseStaff.signIn(house, StaffRole.JUDGE);
        navigate("quan-tri/ngan-hang", Component.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Trang này không dành cho vai trò của bạn");
    }

    @Test
    void aStrangerIsAskedToSignIn() {
        assertThat(navigate("quan-tri", Component.class)).isInstanceOf(SignInView.class);
    }

    @Test
    void theKeysAreListedAndAPageSaysWhatTheyAreFor() {
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
        navigate("quan-tri", Component.class);

        assertThat(find(Anchor.class)
                        .withClassName("new-contest-link")
                        .single()
                        .getElement()
                        .getAttribute("data-key"))
                .isEqualTo("new");
        test(find(KeysButton.class).single()).click();
        assertThat(find(KeysDialog.class).single().getElement().getTextRecursively())
                .contains("Đến ô tìm kiếm", "Ctrl+S", "Alt+↑");
    }

    private List<String> menu() {
        navigate("quan-tri", Component.class);
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }
}
