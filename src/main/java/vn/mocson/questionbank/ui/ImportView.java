package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.BackLink;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.QuestionImport;

/** From a file into the bank: give it, look through it, take what is right. Nothing is taken before a person says so. */
@Route("quan-tri/ngan-hang/:code/nhap")
@RolesAllowed({"ADMIN", "ORGANIZER", "AUTHOR", "APPROVER"})
class ImportView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final AuthoringService authoring;
    private final QuestionImport imports;
    private final Clock clock;
    private String name = "";
    private boolean unfinished;

    ImportView(AuthoringService authoring, QuestionImport imports, Clock clock) {
        this.authoring = authoring;
        this.imports = imports;
        this.clock = clock;
        addClassNames("console-page", "import-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        BankSummary bank = authoring.banks().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        name = bank.name();
        removeAll();
        add(
                new BackLink(getTranslation("bank.title"), BankListView.class),
                new H1(name),
                new BankTabs(bank, BankTabs.Tab.IMPORT),
                content(bank));
    }

    private Component content(BankSummary bank) {
        if (!Access.has("ADMIN", "ORGANIZER", "AUTHOR")) {
            return new EmptyState(
                    Glyph.LOCK,
                    getTranslation("import.notAllowed.title"),
                    getTranslation("import.notAllowed.sentence"));
        }
        return new ImportWizard(bank, authoring, imports, clock, this::unfinished);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("import.title", name));
    }

    /** While there is something to lose, the page asks before it goes, also where the browser closes it. */
    private void unfinished(boolean now) {
        if (unfinished != now) {
            unfinished = now;
            UI.getCurrent()
                    .getPage()
                    .executeJs("window.onbeforeunload = $0 ? e => { e.preventDefault(); return true; } : null", now);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!unfinished) {
            return;
        }
        ContinueNavigationAction going = event.postpone();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("import.leave.title"));
        dialog.setText(getTranslation("import.leave.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("import.leave.stay"));
        dialog.setConfirmText(getTranslation("import.leave.go"));
        dialog.addConfirmListener(confirmed -> {
            unfinished(false);
            going.proceed();
        });
        dialog.addCancelListener(cancelled -> going.cancel());
        dialog.open();
    }
}
