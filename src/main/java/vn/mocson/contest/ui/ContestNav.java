package vn.mocson.contest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.LinkInSight;
import vn.mocson.contest.ContestDefinition;

/** The pages of one contest's console: its parts in a row, and below them the pages of the part one is in. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class ContestNav extends Nav {

    private final List<ContestSection> sections;
    private final AccessAnnotationChecker access;
    private final List<RouterLink> pages = new ArrayList<>();
    private @Nullable Class<? extends Component> above;

    ContestNav(List<ContestSection> sections, AccessAnnotationChecker access) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ContestSection::order))
                .toList();
        this.access = access;
        addClassName("contest-nav");
        setAriaLabel(getTranslation("contest.nav"));
    }

    /** On a page whose address lies under another page than it belongs to. */
    public void show(ContestDefinition contest, Class<? extends Component> above) {
        this.above = above;
        show(contest);
    }

    public void show(ContestDefinition contest) {
        removeAll();
        pages.clear();
        LinkInSight.bring(this, ".contest-nav-pages [highlight]");
        for (ContestPart part : ContestPart.values()) {
            List<RouterLink> links = sections.stream()
                    .filter(section -> section.part() == part && mayOpen(section, contest))
                    .map(section -> link(getTranslation(section.title()), section, contest))
                    .toList();
            if (!links.isEmpty()) {
                pages.addAll(links);
                add(part(part, links));
            }
        }
    }

    private boolean mayOpen(ContestSection section, ContestDefinition contest) {
        return access.hasAccess(
                section.view(),
                VaadinServletRequest.getCurrent().getUserPrincipal(),
                role -> Access.hasIn(contest.id().value(), role));
    }

    private RouterLink link(String text, ContestSection section, ContestDefinition contest) {
        RouterLink link = new RouterLink(text, section.view(), new RouteParameters("slug", contest.slug()));
        link.setHighlightCondition((self, event) ->
                above == null ? self == nearest(event.getLocation().getPath()) : section.view() == above);
        return link;
    }

    /** Which of its two rows are in sight is a matter of the style: where one of its pages is highlighted. */
    private Div part(ContestPart part, List<RouterLink> links) {
        Anchor title = new Anchor(links.getFirst().getHref(), getTranslation(part.title()));
        title.addClassName("contest-nav-part");
        Div row = new Div();
        row.addClassName("contest-nav-pages");
        links.forEach(row::add);
        Div all = new Div(title, row);
        all.addClassName("contest-nav-group");
        return all;
    }

    /** The link to this page, or to the page that it lies under. */
    private @Nullable RouterLink nearest(String path) {
        return pages.stream()
                .filter(link -> (path + "/").startsWith(link.getHref() + "/"))
                .max(Comparator.comparingInt(link -> link.getHref().length()))
                .orElse(null);
    }
}
