package vn.mocson.standings.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.PlanStep;

/** Where a step of the plan is done: the page that has what it needs. */
@SpringComponent
class PlanPlaces {

    private final AccessAnnotationChecker access;

    PlanPlaces(AccessAnnotationChecker access) {
        this.access = access;
    }

    /** A page of the console; nothing where the step is done outside of it, or this person may not open it. */
    Optional<String> of(ContestDefinition contest, PlanStep step) {
        String console = "quan-tri/cuoc-thi/" + contest.slug();
        @Nullable
        String path =
                switch (step) {
                    case PAPERS -> console + "/thong-tin";
                    case UNITS -> "quan-tri/don-vi";
                    case SCHEDULE, RULES, PRIZES -> console + "/the-le";
                    case BANK -> "quan-tri/ngan-hang";
                    case SET -> console;
                    case ROSTER -> console + "/nguoi-du-thi";
                    case PAGES, PROOFREAD, CONTACT -> console + "/trang";
                    case ANNOUNCED -> null; // the button stands above the list
                    case PRACTICE -> console + "/on-tap";
                    case REHEARSAL -> console + "/tong-duyet";
                    case OPENED, CLOSED -> console + "/thoi-gian";
                    case PUBLISHED, REPORT -> console + "/bang-xep-hang";
                };
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        // pages of other modules, which this one does not know
        return Optional.ofNullable(path).filter(place -> RouteConfiguration.forSessionScope()
                .getRoute(place)
                .filter(view -> access.hasAccess(view, request.getUserPrincipal(), request::isUserInRole))
                .isPresent());
    }
}
