package vn.mocson.privacy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.privacy.DataRequest;
import vn.mocson.privacy.RequestDesk;
import vn.mocson.privacy.RequestId;
import vn.mocson.unit.UnitService;

/** What people ask about their own data: the queue by due day, and one request beside it to be dealt with. */
@Route("quan-tri/cuoc-thi/:slug/yeu-cau")
@RolesAllowed({"ADMIN", "SECRETARY"})
class RequestsView extends ContestPage {

    /** The request that an address names. */
    private static final String ONE = "so";

    private final RequestDesk desk;
    private final UnitService units;
    private Consumer<RequestId> open = id -> {};

    RequestsView(ContestService contests, RequestDesk desk, UnitService units, ContestNav nav) {
        super(contests, nav, "requests.title");
        this.desk = desk;
        this.units = units;
    }

    @Override
    void fill(ContestDefinition contest) {
        Paragraph sentence = new Paragraph(getTranslation("requests.sentence"));
        sentence.addClassName("quiet");
        RequestPanel panel = new RequestPanel(desk, units.tree(contest.units()));
        RequestList list = new RequestList(contest, desk, request -> {
            panel.show(request);
            address(contest, "?" + ONE + "=" + request.id());
        });
        panel.whenChanged(list::refresh);
        panel.whenClosed(() -> {
            list.deselect();
            address(contest, "");
        });
        open = id -> {
            try {
                DataRequest request = desk.request(id);
                if (request.contest().equals(contest.id())) {
                    panel.show(request);
                }
            } catch (Refusal gone) {
                Notices.refused(gone);
            }
        };
        Div work = new Div(list, panel);
        work.addClassName("tickets-desk");
        add(sentence, work);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ONE)
                .filter(number -> number.matches("\\d{1,18}"))
                .map(number -> new RequestId(Long.parseLong(number)))
                .ifPresent(open);
    }

    private static void address(ContestDefinition contest, String parameter) {
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, "quan-tri/cuoc-thi/" + contest.slug() + "/yeu-cau" + parameter);
    }
}
