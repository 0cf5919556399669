package vn.mocson.shell.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The frame of every public page: a slim header, the page, a footer. */
@Layout
@AnonymousAllowed
class PublicLayout extends Div implements RouterLayout {

    private final Main main = new Main();

    PublicLayout() {
        addClassName("public-layout");
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        add(skipLink(), header(), main, footer());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Header header() {
        Div tools = new Div(new SchemeSwitch(), new LanguageSwitch());
        tools.addClassName("public-tools");
        Header header = new Header(new Brand(), tools);
        header.addClassName("public-header");
        return header;
    }

    private Footer footer() {
        Anchor receipts = new Anchor("/bien-nhan", getTranslation("shell.checkReceipt"));
        receipts.setRouterIgnore(true);
        Anchor certificates = new Anchor("/chung-nhan", getTranslation("shell.checkCertificate"));
        certificates.setRouterIgnore(true);
        Anchor staff = new Anchor("/quan-tri", getTranslation("shell.forStaff"));
        Footer footer = new Footer(new Paragraph(getTranslation("app.sentence")), receipts, certificates, staff);
        footer.addClassName("public-footer");
        return footer;
    }
}
