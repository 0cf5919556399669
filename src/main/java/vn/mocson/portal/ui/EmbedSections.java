package vn.mocson.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestPart;
import vn.mocson.contest.ui.ContestSection;
import vn.mocson.unit.Unit;
import vn.mocson.unit.ui.UnitLinks;

/** What the portal adds to a contest's menu. */
@Configuration(proxyBeanMethods = false)
class EmbedSections {

    @Bean
    ContestSection embedSection() {
        return new ContestSection(ContestPart.PREPARE, 65, "embed.title", EmbedView.class);
    }

    /** A unit's link and QR code in every contest that has the unit. */
    @Bean
    UnitLinks embedOfUnit(ContestService contests) {
        return (tree, unit) -> contests.all().stream()
                .filter(contest -> contest.units().equals(tree))
                .map(contest -> (Component) link(contest, unit))
                .toList();
    }

    private static RouterLink link(ContestDefinition contest, Unit unit) {
        RouterLink link = new RouterLink(EmbedView.class, new RouteParameters("slug", contest.slug()));
        link.setQueryParameters(QueryParameters.of(EmbedView.UNIT, unit.code()));
        link.add(Glyph.EXTERNAL.icon(), new Span(I18NProvider.translate("embed.unit.link", contest.title())));
        link.addClassName("download-link");
        return link;
    }
}
