package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import vn.mocson.contest.ContestDefinition;

/** The pages of one contest's console, as links in a row. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class ContestNav extends Nav {

    private final List<ContestSection> sections;
    private final AccessAnnotationChecker access;

    ContestNav(List<ContestSection> sections, AccessAnnotationChecker access) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ContestSection::order))
                .toList();
        this.access = access;
        addClassName("contest-nav");
        setAriaLabel(getTranslation("contest.nav"));
    }

    public void show(ContestDefinition contest) {
        removeAll();
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        for (ContestSection section : sections) {
            if (access.hasAccess(section.view(), request.getUserPrincipal(), request::isUserInRole)) {
                add(new RouterLink(
                        getTranslation(section.title()), section.view(), new RouteParameters("slug", contest.slug())));
            }
        }
    }
}
