package vn.mocson.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.audit.AuditEntry;
import vn.mocson.common.security.Access;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;

@HouseTest
class AuditViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    private String name = "";
    private String who = "";
    private BankSummary bank;

    @BeforeEach
    void anOrganizerDidTwoThings() {
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
        who = Access.username();
        name = "Ngân hàng thử nhật ký " + System.nanoTime();
        bank = house.getBean(AuthoringService.class).createBank(name);
        house.getBean(AuthoringService.class).renameBank(bank.id(), name + " mới");
    }

    private AuditView open() {
        return navigate("quan-tri/nhat-ky", AuditView.class);
    }

    private AuditView open(Map<String, String> address) {
        open();
        UI.getCurrent().navigate(AuditView.class, QueryParameters.simple(address));
        return find(AuditView.class).single();
    }

    @SuppressWarnings("unchecked")
    private Grid<AuditEntry> grid(AuditView view) {
        return (Grid<AuditEntry>) find(Grid.class, view).single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void theNewestActsComeFirst() {
        AuditView view = open();

        assertThat(test(grid(view)).getRow(0).act()).isEqualTo("bank.rename");
        assertThat(test(grid(view)).getRow(1).act()).isEqualTo("bank.create");
        assertThat(test(grid(view)).getRow(0).who()).isEqualTo(who);
    }

    @Test
    void theAddressNarrowsTheListAndTheFieldsSayTheSame() {
        AuditView view = open(Map.of("nguoi", who, "viec", "bank.create"));

        assertThat(test(grid(view)).size()).isEqualTo(1);
        assertThat(text(view)).contains("1 thao tác");
        assertThat(find(ComboBox.class, view).withCaption("Người").single().getValue())
                .isEqualTo(who);
    }

    @Test
    void searchingFindsWordsThatWereNoted() {
        AuditView view = open();
        test(find(TextField.class, view).withCaption("Tìm").single()).setValue(name + " mới");

        AuditView found = find(AuditView.class).single();

        assertThat(test(grid(found)).size()).isEqualTo(1);
        assertThat(test(grid(found)).getRow(0).act()).isEqualTo("bank.rename");
    }

    @Test
    void anActIsReadBesideTheListWithWhatItChanged() {
        AuditView view = open();
        test(grid(view)).clickRow(0);

        String panel = text(find(AuditPanel.class).single());

        assertThat(panel).contains("Đổi tên ngân hàng câu hỏi", who, "Ban Tổ chức", "Trước", "Sau", name + " mới");
        assertThat(panel).contains("khớp với mã băm của nó");
    }

    @Test
    void aNumberThatDoesNotExistIsToldAsSuch() {
        AuditView view = open(Map.of("dong", "999999999"));

        assertThat(text(find(AuditPanel.class, view).single())).contains("Nhật ký không có dòng số 999.999.999");
    }

    @Test
    void theChainIsCheckedAtAClick() {
        AuditView view = open();
        test(find(Button.class, view).withText("Kiểm tra chuỗi").single()).click();

        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            VaadinSession.getCurrent().getService().runPendingAccessTasks(VaadinSession.getCurrent());
            assertThat(text(view)).contains("Chuỗi nguyên vẹn");
        });
        assertThat(find(Button.class, view).withText("Kiểm tra chuỗi").single().isEnabled())
                .isTrue();
        assertThat(find(Button.class, view).withText("Dừng kiểm tra").exists()).isFalse();
    }
}
