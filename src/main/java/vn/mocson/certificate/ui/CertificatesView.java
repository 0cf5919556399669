package vn.mocson.certificate.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import vn.mocson.certificate.CertificateFiles;
import vn.mocson.certificate.CertificateService;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.OpenWorks;
import vn.mocson.common.web.PublicAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;

/** The certificates of a contest: to whom they are issued, those that were, their files, and how they look. */
@Route("quan-tri/cuoc-thi/:slug/giay-chung-nhan")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY"})
class CertificatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final CertificateService certificates;
    private final CertificateFiles files;
    private final OpenWorks works;
    private final PublicAddress address;
    private final Clock clock;
    private final ContestNav nav;

    CertificatesView(
            ContestService contests,
            CertificateService certificates,
            CertificateFiles files,
            OpenWorks works,
            PublicAddress address,
            Clock clock,
            ContestNav nav) {
        this.contests = contests;
        this.certificates = certificates;
        this.files = files;
        this.works = works;
        this.address = address;
        this.clock = clock;
        this.nav = nav;
        addClassNames("console-page", "certificates-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        String base = address.of(VaadinServletRequest.getCurrent());
        Paragraph title = new Paragraph(contest.title());
        title.addClassName("console-subject");
        CertificateList list =
                new CertificateList(contest, certificates, new FilesPanel(contest, certificates, files, works));
        IssuePanel issue = new IssuePanel(contest, certificates, works, clock, base, list::refresh);
        removeAll();
        add(
                back(),
                new H1(getTranslation("certificates.title")),
                title,
                nav,
                issue,
                list,
                new DesignPanel(contest, certificates, base, issue::refresh));
        nav.show(contest);
    }

    /** The list of contests belongs to a module above this one. */
    private Anchor back() {
        Anchor back = new Anchor("quan-tri", Glyph.ARROW_LEFT.icon(), new Span(getTranslation("console.contests")));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("back-link");
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("certificates.title"));
    }
}
