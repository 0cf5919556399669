package vn.mocson.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.audit.AuditQuery;
import vn.mocson.audit.AuditService;

/** What the staff did: a list that the address narrows, one act beside it with before and after, the chain checked. */
@Route("quan-tri/nhat-ky")
@Menu(title = "audit.title", order = 90, icon = "history")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AuditBar bar;
    private final AuditList list;
    private final AuditPanel panel;
    private AuditQuery query = AuditQuery.ALL;
    private @Nullable Long chosen;

    AuditView(AuditService audit, JsonMapper json) {
        bar = new AuditBar(audit, wanted -> go(wanted, null));
        list = new AuditList(audit, number -> go(query, number));
        panel = new AuditPanel(audit, json, () -> go(query, null));
        addClassNames("console-page", "audit-page");
        Paragraph sentence = new Paragraph(getTranslation("audit.sentence"));
        sentence.addClassName("quiet");
        Div desk = new Div(list, panel);
        desk.addClassName("audit-desk");
        add(new H1(getTranslation("audit.title")), sentence, new AuditChain(audit), bar, desk);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = AuditFilter.of(event.getLocation().getQueryParameters());
        chosen = AuditFilter.chosen(event.getLocation().getQueryParameters());
        bar.show(query);
        list.show(query, chosen);
        panel.show(chosen);
    }

    /** The address is what is shown: it can be gone back from, sent to others and kept. */
    private void go(AuditQuery wanted, @Nullable Long number) {
        if (!wanted.equals(query) || !Objects.equals(number, chosen)) {
            UI.getCurrentOrThrow().navigate(AuditView.class, AuditFilter.address(wanted, number));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("audit.title"));
    }
}
