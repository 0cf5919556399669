package vn.mocson.shell.ui;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import vn.mocson.common.ui.Glyph;

/** The frame of the console: what the person may open on the left, the person below it. */
@Layout(ConsoleLayout.ROOT)
@PermitAll
class ConsoleLayout extends AppLayout {

    static final String ROOT = "quan-tri";

    ConsoleLayout(AuthenticationContext signedIn) {
        addClassName("console-layout");
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), new Scroller(menu()), new PersonPanel(signedIn));
        addToNavbar(true, toggle(), navbarName());
    }

    private DrawerToggle toggle() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        return toggle;
    }

    private Span navbarName() {
        Span name = new Span(getTranslation("shell.console"));
        name.addClassName("console-name");
        return name;
    }

    private Div brand() {
        Div brand = new Div(new Brand());
        brand.addClassName("console-brand");
        return brand;
    }

    private SideNav menu() {
        SideNav menu = new SideNav();
        menu.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        MenuConfiguration.getMenuEntries().stream().map(this::item).forEach(menu::addItem);
        return menu;
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item =
                new SideNavItem(getTranslation(entry.title()), "/" + entry.path(), Glyph.named(entry.icon()));
        item.setMatchNested(!entry.path().equals(ROOT) && !entry.path().equals("/" + ROOT));
        return item;
    }
}
