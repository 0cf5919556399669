package vn.mocson.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.ContestRole;
import vn.mocson.account.StaffDirectory;
import vn.mocson.account.StaffRole;
import vn.mocson.account.StaffService;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestService;

/** Every page of the house, opened by everybody: by its address, as somebody would who was told it. */
@HouseTest
class AccessOfRoutesTest extends SpringBrowserlessTest {

    private static final String OURS = "lang-son-70-nam";
    private static final String THEIRS = "thai-nguyen-70-nam";

    @Autowired
    private ApplicationContext house;

    private static List<RouteData> routes() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes();
    }

    /** Whatever does not exist is refused by the page itself, after it was allowed to open. */
    private static String address(RouteData route, String slug) {
        return route.getTemplate()
                .replaceAll(":slug", slug)
                .replaceAll("/:section\\?", "")
                .replaceAll("/:round\\?", "")
                .replaceAll(":username", "khong-co-ai")
                .replaceAll(":[a-z]+(\\([^)]*\\))?\\??", "1");
    }

    private static boolean opensFor(RouteData route, Set<String> roles) {
        Class<?> view = route.getNavigationTarget();
        RolesAllowed named = view.getAnnotation(RolesAllowed.class);
        return view.isAnnotationPresent(AnonymousAllowed.class)
                || (!roles.isEmpty() && view.isAnnotationPresent(PermitAll.class))
                || (named != null && Arrays.stream(named.value()).anyMatch(roles::contains));
    }

    private boolean opens(String address) {
        navigate(address, Component.class);
        Component shown = (Component) getCurrentView();
        assertThat(shown).as(address).isNotInstanceOf(InternalErrorPage.class);
        return !(shown instanceof NotForYouPage) && !(shown instanceof SignInView);
    }

    private void check(Set<String> roles, String slug, Set<String> rolesThere) {
        List<String> wrong = new ArrayList<>();
        for (RouteData route : routes()) {
            if (route.getNavigationTarget() == SignInView.class) {
                continue;
            }
            boolean expected = opensFor(route, route.getTemplate().contains(":slug") ? rolesThere : roles);
            if (opens(address(route, slug)) != expected) {
                wrong.add(route.getTemplate() + (expected ? " stays shut" : " opens"));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(routes()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @EnumSource(StaffRole.class)
    void a_page_opens_for_its_roles_and_for_no_other(StaffRole role) {
        HouseStaff.signIn(house, role);

        check(Set.of("STAFF", role.name()), OURS, Set.of("STAFF", role.name()));
    }

    @Test
    void a_visitor_sees_the_public_pages_only() {
        SecurityContextHolder.clearContext();

        check(Set.of(), OURS, Set.of());
    }

    @ParameterizedTest
    @EnumSource(names = {"ORGANIZER", "JUDGE", "SECRETARY", "UNIT_CONTACT"})
    void a_role_for_one_contest_opens_the_pages_of_that_contest(StaffRole role) {
        signInFor(OURS, role);

        check(Set.of("STAFF"), OURS, Set.of("STAFF", role.name()));
    }

    @ParameterizedTest
    @EnumSource(names = {"ORGANIZER", "JUDGE"})
    void and_none_of_another(StaffRole role) {
        signInFor(OURS, role);

        check(Set.of("STAFF"), THEIRS, Set.of("STAFF"));
    }

    private void signInFor(String slug, StaffRole role) {
        String username = "rieng-" + System.nanoTime();
        long contest = house.getBean(ContestService.class).bySlug(slug).id().value();
        Access.asSystem(() -> {
            house.getBean(StaffService.class).createSample(username, "Người thử", Set.of());
            house.getBean(StaffDirectory.class).grant(username, Set.of(), Set.of(new ContestRole(contest, role)));
            return true;
        });
        HouseStaff.signIn(house, username);
    }
}
