package vn.mocson.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;

@HouseTest
class ErrorPagesTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    /** A page with a fault of ours. */
    @AnonymousAllowed
    static class Faulty extends Div {

        Faulty() {
            throw new IllegalStateException("a secret of the inside");
        }
    }

    @Test
    void aFaultOfOursSaysANumberToReportAndAWayOnAndNothingOfTheInside() {
        RouteConfiguration.forSessionScope().setRoute("hong-mot-trang", Faulty.class);

        Component page = navigate("hong-mot-trang", Component.class);

        assertThat(page).isInstanceOf(InternalErrorPage.class);
        assertThat(page.getElement().getTextRecursively())
                .containsPattern("[A-Z0-9]{4,}")
                .doesNotContain("secret");
        assertThat(find(Anchor.class, page).single().getHref()).isEqualTo("/");
    }

    @Test
    void whoWorksHereIsLedBackToTheConsole() {
        HouseStaff.signIn(house, StaffRole.JUDGE);
        RouteConfiguration.forSessionScope().setRoute("hong-mot-trang", Faulty.class);

        Component page = navigate("hong-mot-trang", Component.class);

        assertThat(find(Anchor.class, page).single().getHref()).isEqualTo("/quan-tri");
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        Component page = navigate("khong-co-trang-nay", Component.class);

        assertThat(page).isInstanceOf(NotFoundPage.class);
        assertThat(find(Anchor.class, page).single().getHref()).isEqualTo("/");
    }
}
