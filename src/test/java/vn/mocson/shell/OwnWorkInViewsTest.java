package vn.mocson.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.server.VaadinSession;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;

/** A view's request belongs to a session that knows who is signed in; the application's own work in it is still its own. */
@HouseTest
class OwnWorkInViewsTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void aJudgeWhoseSessionKnowsThem() {
        HouseStaff.signIn(house, StaffRole.JUDGE);
        Objects.requireNonNull(VaadinSession.getCurrent())
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        SecurityContextHolder.getContext());
    }

    @Test
    void ownWorkActsAsTheSystemAndThePersonIsThemselvesAgainAfterwards() {
        String within = Access.asSystem(() -> Access.asSystem(Access::username) + "/" + Access.username());

        assertThat(within).isEqualTo("system/system");
        assertThat(Access.username()).startsWith("judge-");
    }

    @Test
    void aJudgeOpensPagesThatLookAtWhatTheyMayNotSeeThemselves() {
        navigate("quan-tri/cuoc-thi/lai-chau-20-nam/the-le", Component.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Thể lệ");
    }
}
