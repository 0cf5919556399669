package vn.mocson.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.Authenticator;
import vn.mocson.account.StaffRole;
import vn.mocson.account.StaffService;
import vn.mocson.common.security.Access;

@HouseTest
class SecondFactorViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    private String username = "";

    @BeforeEach
    void aJudge() {
        HouseStaff.signIn(house, StaffRole.JUDGE);
        username = Access.username();
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private void enter(String code) {
        find(CodeField.class).single().setValue(code);
    }

    /** @return the secret as it is typed */
    private String opensTheEnrolment() {
        navigate("xac-thuc/thiet-lap", EnrolmentView.class);
        assertThat(find(Image.class).all()).anyMatch(image -> image.getSrc().startsWith("data:image/svg+xml"));
        return find(Code.class).single().getText();
    }

    private List<String> enrols() {
        enter(Authenticator.codeOf(opensTheEnrolment()));
        click("Xác nhận");
        return find(Code.class).all().stream().map(Code::getText).toList();
    }

    @Test
    void settingItUpGivesRecoveryCodesThatHaveToBeKept() {
        List<String> codes = enrols();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z0-9]{5}-[a-z0-9]{5}"));
        Button done = find(Button.class).withText("Xong").single();
        assertThat(done.isEnabled()).isFalse();
        find(Checkbox.class).single().setValue(true);
        test(done).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Cuộc thi");
    }

    @Test
    void aWrongCodeIsRefusedAtItsField() {
        opensTheEnrolment();
        enter("abcdef");
        click("Xác nhận");

        assertThat(find(CodeField.class).single().isInvalid()).isTrue();
        assertThat(find(CodeField.class).single().getErrorMessage()).contains("Mã chưa đúng");
    }

    @Test
    void atTheNextSignInTheConsoleOpensAfterTheCodeOnly() {
        String recovery = enrols().getFirst();
        HouseStaff.signIn(house, username);

        assertThat(navigate("quan-tri", Component.class)).isInstanceOf(CodeView.class);
        assertThat(navigate("quan-tri/tai-khoan", Component.class)).isInstanceOf(CodeView.class);
        enter("000000");
        click("Tiếp tục");
        assertThat(getCurrentView()).isInstanceOf(CodeView.class);
        enter(recovery);
        click("Tiếp tục");

        assertThat(find(H1.class).single().getText()).isEqualTo("Cuộc thi");
    }

    @Test
    void anAdministratorOfARealInstallationIsLedToSettingItUp() {
        String admin = "that-" + System.nanoTime();
        String oneTime = Access.asSystem(() -> house.getBean(StaffService.class).createFirstAdmin(admin));
        HouseStaff.signIn(house, admin);
        navigate("quan-tri", ChangePasswordView.class);
        find(PasswordField.class).withCaption("Mật khẩu hiện tại").single().setValue(oneTime);
        for (String field : List.of("Mật khẩu mới", "Nhập lại mật khẩu mới")) {
            find(PasswordField.class).withCaption(field).single().setValue("một câu dài dễ nhớ");
        }
        click("Đổi mật khẩu");

        assertThat(getCurrentView()).isInstanceOf(EnrolmentView.class);
        assertThat(navigate("quan-tri/can-bo", Component.class)).isInstanceOf(EnrolmentView.class);
    }

    @Test
    void aSampleAccountIsOfferedItAndNotAskedForIt() {
        HouseStaff.signIn(house, StaffRole.ADMIN);

        OwnAccountView view = navigate("quan-tri/tai-khoan", OwnAccountView.class);

        assertThat(view.getElement().getTextRecursively()).contains("Xác thực hai bước", "Chưa có");
        assertThat(find(Button.class).withText("Thiết lập").exists()).isTrue();
    }
}
