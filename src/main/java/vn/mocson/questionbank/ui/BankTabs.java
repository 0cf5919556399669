package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import vn.mocson.common.ui.LinkInSight;
import vn.mocson.questionbank.BankSummary;

/** The pages of one bank, above each of them. */
class BankTabs extends Nav {

    enum Tab {
        QUESTIONS(""),
        SETS("/bo-cau-hoi"),
        IMPORT("/nhap"),
        STATISTICS("/thong-ke");

        private final String path;

        Tab(String path) {
            this.path = path;
        }
    }

    BankTabs(BankSummary bank, Tab current) {
        addClassName("bank-tabs");
        setAriaLabel(getTranslation("bank.tabs"));
        for (Tab tab : Tab.values()) {
            Anchor link = new Anchor(address(bank.code(), tab), getTranslation("bank.tab." + tab));
            link.getElement().setAttribute("router-link", "");
            if (tab == current) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
        LinkInSight.bring(this, "[aria-current]");
    }

    static String address(String bankCode, Tab tab) {
        return "quan-tri/ngan-hang/" + bankCode + tab.path;
    }
}
