package vn.mocson.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;

/** Who is signed in, as an administrator sees it and ends it. */
@HouseTest
class SessionsViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void somebodyIsSignedIn() {
        StaffMember member = new StaffMember("phien-thu", "Nguyễn Thị Phiên", "", Set.of(), Instant.EPOCH);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("203.113.7.9");
        house.getBean(OpenSessions.class)
                .seen(session, new StaffUser(member, SignInStep.DONE, false, Instant.EPOCH), request);
        HouseStaff.signIn(house, StaffRole.ADMIN);
    }

    @AfterEach
    void nobodyIs() {
        house.getBean(OpenSessions.class).end(open -> open.username().equals("phien-thu"));
    }

    @SuppressWarnings("unchecked")
    private Grid<SignedInSession> list() {
        return (Grid<SignedInSession>) find(Grid.class).single();
    }

    @Test
    void aSessionIsFoundWithoutToneMarksWithItsAddressCutShortAndEnded() {
        navigate("quan-tri/phien-dang-nhap", Component.class);
        test(find(TextField.class).single()).setValue("nguyen thi phien");
        assertThat(test(list()).size()).isEqualTo(1);
        SignedInSession row = test(list()).getRow(0);
        assertThat(row.fullName()).isEqualTo("Nguyễn Thị Phiên");
        assertThat(row.address()).doesNotContain("203.113.7.9");

        Component act = test(list()).getCellComponent(0, 4);
        test((Button) act).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(test(list()).size()).isZero();
        assertThat(OpenSession.isEnded(session)).isTrue();
    }
}
