package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.BackLink;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankRow;
import vn.mocson.questionbank.BankSummary;

/** One bank: its questions in a searchable list, the chosen one beside it. */
@Route("quan-tri/ngan-hang/:code")
@RolesAllowed({"ADMIN", "ORGANIZER", "AUTHOR", "APPROVER"})
class BankView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AuthoringService banks;
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private String name = "";

    BankView(AuthoringService banks) {
        this.banks = banks;
        addClassNames("console-page-tall", "bank");
        layout.setMasterSize("22rem", true);
        layout.setDetailSize("26rem");
        layout.setOverlaySize("min(26rem, 100%)");
        add(layout);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        BankSummary bank = banks.banks().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        name = bank.name();
        QuestionList list = new QuestionList(bank.id(), banks, this::show);
        Div master = new Div(new BackLink(getTranslation("bank.title"), BankListView.class), new H1(name), list);
        master.addClassName("bank-master");
        layout.setMaster(master);
        layout.addBackdropClickListener(click -> list.deselect());
        layout.addDetailEscapePressListener(press -> list.deselect());
        layout.setDetailPlaceholder(QuestionDetail.placeholder());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", name);
    }

    private void show(@Nullable BankRow question, Runnable close) {
        layout.setDetail(question == null ? null : new QuestionDetail(question, close));
    }
}
