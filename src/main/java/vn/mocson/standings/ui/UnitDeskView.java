package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.web.NotFound;
import vn.mocson.common.web.PublicAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.standings.UnitDesk;
import vn.mocson.standings.UnitDeskService;
import vn.mocson.standings.UnitDeskService.Own;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;

/**
 * A unit contact's page: their unit and everything below it. The address names contest, unit and round; what it may
 * name is decided by the service.
 */
@Route("quan-tri/don-vi-cua-toi")
@Menu(title = "unitDesk.title", order = 5, icon = "people")
@RolesAllowed("UNIT_CONTACT")
class UnitDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final UnitDeskService desks;
    private final UnitService units;
    private final PublicAddress address;

    UnitDeskView(UnitDeskService desks, UnitService units, PublicAddress address) {
        this.desks = desks;
        this.units = units;
        this.address = address;
        addClassNames("console-page", "unit-desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        List<Own> own = desks.own();
        removeAll();
        add(new H1(getTranslation("unitDesk.title")));
        if (own.isEmpty()) {
            add(new EmptyState(
                    Glyph.PEOPLE, getTranslation("unitDesk.none.title"), getTranslation("unitDesk.none.sentence")));
            return;
        }
        Own chosen =
                chosen(own, asked.getSingleParameter(UnitDeskChoice.CONTEST).orElse(""));
        ContestDefinition contest = chosen.contest();
        UnitId unit = asked.getSingleParameter(UnitDeskChoice.UNIT)
                .map(code -> unit(contest, code))
                .orElse(chosen.unit().id());
        RoundDefinition round = asked.getSingleParameter(UnitDeskChoice.ROUND)
                .map(code -> round(contest, code))
                .orElse(null);
        UnitDesk desk = desks.desk(contest.id(), unit, round == null ? null : round.id());
        show(desk, own, chosen);
    }

    private static Own chosen(List<Own> own, String slug) {
        return own.stream()
                .filter(each -> slug.isEmpty() || each.contest().slug().equals(slug))
                .findFirst()
                .orElseThrow(UnitDeskView::unknown);
    }

    private UnitId unit(ContestDefinition contest, String code) {
        return units.tree(contest.units()).ever().stream()
                .filter(unit -> unit.code().equals(code))
                .map(Unit::id)
                .findFirst()
                .orElseThrow(UnitDeskView::unknown);
    }

    private static RoundDefinition round(ContestDefinition contest, String code) {
        return contest.rounds().stream()
                .filter(round -> round.code().equals(code))
                .findFirst()
                .orElseThrow(UnitDeskView::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("Không có đơn vị này trong các đơn vị bạn theo dõi. Hãy chọn lại từ “Đơn vị của tôi”.");
    }

    private void show(UnitDesk desk, List<Own> own, Own chosen) {
        Paragraph title = new Paragraph(desk.contest().title());
        title.addClassName("console-subject");
        add(title);
        Unit unit = desk.whole().unit();
        if (!unit.id().equals(chosen.unit().id())) {
            RouterLink back = new RouterLink(UnitDeskView.class);
            back.setQueryParameters(UnitDeskChoice.parameters(desk.contest(), chosen.unit(), desk.round()));
            back.add(Glyph.ARROW_LEFT.icon(), new Span(chosen.unit().name()));
            back.addClassName("back-link");
            add(back);
        }
        add(new UnitDeskChoice(desk, own));
        String base = address.of(VaadinServletRequest.getCurrent());
        String door = desks.address(desk.contest().id(), unit.id(), base);
        add(
                new UnitDeskFigures(desk),
                new UnitDeskBelow(desk, below -> UnitDeskChoice.go(desk.contest(), below, desk.round())),
                new UnitDeskAbsent(desk, desks, units.tree(desk.contest().units())),
                new UnitDeskLetter(desk, door),
                new UnitDeskInvite(desk, door));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("unitDesk.title"));
    }
}
