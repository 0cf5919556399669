package vn.mocson.contest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** The link to this page, or to the page that it lies under. */
    private @Nullable Component nearest(String path) {
        return getChildren()
                .filter(link -> (path + "/").startsWith(((RouterLink) link).getHref() + "/"))
                .max(Comparator.comparingInt(
                        link -> ((RouterLink) link).getHref().length()))
                .orElse(null);
    }

    public void show(ContestDefinition contest) {
        removeAll();
        // on a phone the links are wider than the screen: this page's own is brought into sight
        getElement()
                .executeJs("setTimeout(() => { const here = this.querySelector('[highlight]');"
                        + " if (here) { this.scrollLeft = here.offsetLeft - this.clientWidth / 3; } }, 0)");
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        for (ContestSection section : sections) {
            if (access.hasAccess(section.view(), request.getUserPrincipal(), request::isUserInRole)) {
                RouterLink link = new RouterLink(
                        getTranslation(section.title()), section.view(), new RouteParameters("slug", contest.slug()));
                link.setHighlightCondition(
                        (self, event) -> self == nearest(event.getLocation().getPath()));
                add(link);
            }
        }
    }
}
