package vn.mocson.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.ContestRole;
import vn.mocson.account.KnownContests.KnownContest;
import vn.mocson.account.StaffAccount;
import vn.mocson.account.StaffDirectory;
import vn.mocson.account.StaffRole;
import vn.mocson.account.StaffState;
import vn.mocson.common.security.Access;

@HouseTest
class StaffViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    private final String username = "can-bo-" + System.nanoTime();

    @BeforeEach
    void anAdministrator() {
        HouseStaff.signIn(house, StaffRole.ADMIN);
    }

    private StaffAccount account() {
        return Access.asSystem(() -> house.getBean(StaffDirectory.class).account(username));
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private TextField text(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<StaffRole> everywhere() {
        return (CheckboxGroup<StaffRole>)
                find(CheckboxGroup.class).withCaption("Trong mọi cuộc thi").single();
    }

    private String invite() {
        navigate("quan-tri/can-bo", StaffListView.class);
        click("Mời cán bộ");
        text("Họ và tên").setValue("Đỗ Thị Mời");
        text("Tên đăng nhập").setValue(username);
        everywhere().setValue(EnumSet.of(StaffRole.AUTHOR));
        click("Tạo lời mời");
        return find(Code.class).single().getText();
    }

    private StaffPersonView person() {
        Access.asSystem(() ->
                house.getBean(StaffDirectory.class).invite(username, "Đỗ Thị Mời", Set.of(StaffRole.AUTHOR), Set.of()));
        return navigate("quan-tri/can-bo/" + username, StaffPersonView.class);
    }

    /** @param query of the link, behind its question mark */
    private OneTimeLinkView follow(String query) {
        UI.getCurrent().navigate("kich-hoat", QueryParameters.fromString(query));
        return (OneTimeLinkView) getCurrentView();
    }

    private void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
    }

    @Test
    void anInvitationShowsItsLinkOnceAndTheInvitedSetsAPassword() {
        String link = invite();
        assertThat(link).contains("/kich-hoat?ma=");
        assertThat(account().state()).isEqualTo(StaffState.INVITED);
        assertThat(account().roles()).containsExactly(StaffRole.AUTHOR);

        SecurityContextHolder.clearContext();
        follow(link.substring(link.indexOf("ma=")));
        assertThat(find(H1.class).single().getText()).isEqualTo("Chào Đỗ Thị Mời");
        find(PasswordField.class).withCaption("Mật khẩu mới").single().setValue("một câu dài dễ nhớ");
        find(PasswordField.class).withCaption("Nhập lại mật khẩu mới").single().setValue("một câu dài dễ nhớ");
        click("Đặt mật khẩu");

        assertThat(find(H1.class).single().getText()).isEqualTo("Đã đặt mật khẩu");
        assertThat(account().state()).isEqualTo(StaffState.ACTIVE);
    }

    @Test
    void aLinkThatIsWorthNothingSaysWhatToDo() {
        SecurityContextHolder.clearContext();
        OneTimeLinkView view = follow("ma=khong-co");

        assertThat(find(H1.class).single().getText()).isEqualTo("Đường dẫn không còn dùng được");
        assertThat(view.getElement().getTextRecursively()).contains("quản trị viên");
    }

    @Test
    void aUserNameWithToneMarksIsRefusedAtItsField() {
        navigate("quan-tri/can-bo", StaffListView.class);
        click("Mời cán bộ");
        text("Họ và tên").setValue("Đỗ Thị Mời");
        text("Tên đăng nhập").setValue("Mời");
        click("Tạo lời mời");

        assertThat(text("Tên đăng nhập").isInvalid()).isTrue();
        assertThat(text("Tên đăng nhập").getErrorMessage()).contains("chữ thường không dấu");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theListIsFoundByNameRoleAndState() {
        invite();
        click("Tôi đã gửi");
        Grid<StaffAccount> grid = (Grid<StaffAccount>) find(Grid.class).single();

        text("Tìm theo tên hoặc tên đăng nhập").setValue(username);
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getRow(0).fullName()).isEqualTo("Đỗ Thị Mời");
        ((Select<StaffState>) find(Select.class).withCaption("Trạng thái").single()).setValue(StaffState.ACTIVE);
        assertThat(test(grid).size()).isZero();
    }

    @Test
    void aColumnIsLeftOut() {
        navigate("quan-tri/can-bo", StaffListView.class);
        Grid<?> grid = find(Grid.class).single();

        new MenuBarTester<>(find(MenuBar.class).single()).clickItem("Cột hiển thị", "Xác thực hai bước");

        assertThat(grid.getColumns().stream().filter(Component::isVisible).map(Grid.Column::getHeaderText))
                .containsExactly("Họ và tên", "Vai trò", "Trạng thái", "Đăng nhập gần nhất");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRoleIsGivenForOneContest() {
        person();
        ComboBox<KnownContest> more = (ComboBox<KnownContest>)
                find(ComboBox.class).withCaption("Thêm cuộc thi").single();
        KnownContest contest = more.getListDataView().getItems().findFirst().orElseThrow();
        more.setValue(contest);
        ((CheckboxGroup<StaffRole>)
                        find(CheckboxGroup.class).withCaption(contest.title()).single())
                .setValue(EnumSet.of(StaffRole.JUDGE));
        click("Lưu vai trò");

        assertThat(account().contestRoles()).containsExactly(new ContestRole(contest.id(), StaffRole.JUDGE));
        assertThat(account().roles()).containsExactly(StaffRole.AUTHOR);
    }

    @Test
    void unsavedRolesAreNotLostWithoutAWord() {
        person();
        everywhere().setValue(EnumSet.of(StaffRole.JUDGE));

        navigate("quan-tri/can-bo", Component.class);

        assertThat(getCurrentView()).isInstanceOf(StaffPersonView.class);
        confirm();
        assertThat(getCurrentView()).isInstanceOf(StaffListView.class);
        assertThat(account().roles()).containsExactly(StaffRole.AUTHOR);
    }

    @Test
    void anAccountIsSwitchedOffAndOnAgain() {
        person();
        click("Ngừng tài khoản");
        confirm();
        assertThat(account().state()).isEqualTo(StaffState.DEACTIVATED);

        click("Cho dùng lại");
        assertThat(account().state()).isEqualTo(StaffState.INVITED);
    }

    @Test
    void oneCannotSwitchOneselfOff() {
        navigate("quan-tri/can-bo/" + Access.username(), StaffPersonView.class);
        click("Ngừng tài khoản");
        confirm();

        assertThat(test(find(Notification.class).single()).getText()).contains("chính mình");
    }
}
