package vn.mocson.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffService;
import vn.mocson.common.security.Access;

@HouseTest
class ChangePasswordViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    private String oneTimePassword = "";

    @BeforeEach
    void signInWithAOneTimePassword() {
        String username = "moi-" + System.nanoTime();
        oneTimePassword =
                Access.asSystem(() -> house.getBean(StaffService.class).createFirstAdmin(username));
        HouseStaff.signIn(house, username);
    }

    @Test
    void aOneTimePasswordLeadsToChangingIt() {
        assertThat(navigate("quan-tri", Component.class)).isInstanceOf(ChangePasswordView.class);
    }

    @Test
    void withAPasswordOfTheirOwnTheyAreIn() {
        navigate("quan-tri", Component.class);

        change(oneTimePassword, "một câu dài dễ nhớ");

        assertThat(getCurrentView()).isNotInstanceOf(ChangePasswordView.class);
        assertThat(navigate("quan-tri", Component.class)).isNotInstanceOf(ChangePasswordView.class);
    }

    @Test
    void aShortPasswordIsRefusedAtItsField() {
        navigate("quan-tri", Component.class);

        change(oneTimePassword, "ngắn");

        assertThat(field("Mật khẩu mới").isInvalid()).isTrue();
        assertThat(getCurrentView()).isInstanceOf(ChangePasswordView.class);
    }

    private void change(String oldPassword, String newPassword) {
        field("Mật khẩu hiện tại").setValue(oldPassword);
        field("Mật khẩu mới").setValue(newPassword);
        field("Nhập lại mật khẩu mới").setValue(newPassword);
        test(find(Button.class).withText("Đổi mật khẩu").single()).click();
    }

    private PasswordField field(String label) {
        return find(PasswordField.class).withCaption(label).single();
    }
}
