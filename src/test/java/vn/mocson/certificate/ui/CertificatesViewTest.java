package vn.mocson.certificate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.certificate.CertificateService;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;

@HouseTest
class CertificatesViewTest extends SpringBrowserlessTest {

    private static final String CONTEST = "lang-son-70-nam";

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void anOrganizer() {
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
    }

    @AfterEach
    void asItWas() {
        house.getBean(JdbcClient.class).sql("DELETE FROM certificate_design").update();
    }

    private ContestId contest() {
        return house.getBean(ContestService.class).bySlug(CONTEST).id();
    }

    private CertificatesView open() {
        return navigate("quan-tri/cuoc-thi/" + CONTEST + "/giay-chung-nhan", CertificatesView.class);
    }

    private void click(Component within, String words) {
        test(find(Button.class, within).all().stream()
                        .filter(button -> words.equals(button.getText()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + words)))
                .click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void withoutASealedResultThePageSaysWhatIsMissing() {
        assertThat(text(open())).contains("Chưa có kết quả nào được niêm phong", "Chưa có giấy nào");
    }

    @Test
    void theLookIsChangedSeenAndSaved() {
        CertificatesView view = open();
        TextField signer = find(TextField.class, view).all().stream()
                .filter(field -> "Họ tên người ký".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(signer).setValue("Hoàng Thị Minh Châu");

        click(view, "Xem trước giấy cá nhân");
        assertThat(find(Image.class, view).all()).hasSize(1);
        click(view, "Lưu mẫu");

        assertThat(house.getBean(CertificateService.class)
                        .design(contest())
                        .design()
                        .signer())
                .isEqualTo("Hoàng Thị Minh Châu");
    }

    @Test
    void aTemplateThatLeadsElsewhereIsRefusedWithItsLine() {
        CertificatesView view = open();
        TextArea template = find(TextArea.class, view).all().stream()
                .filter(area -> "Mẫu HTML".equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
        template.setValue("<p>{{nguoi_nhan}}</p>\n<img src=\"https://noi-khac.vn/a.png\">");

        click(view, "Lưu mẫu");

        assertThat(test(find(Notification.class).single()).getText()).contains("dòng 2");
        assertThat(house.getBean(CertificateService.class).design(contest()).saved())
                .isFalse();
    }
}
