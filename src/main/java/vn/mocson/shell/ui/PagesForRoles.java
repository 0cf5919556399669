package vn.mocson.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import org.springframework.stereotype.Component;

/** Whoever is signed in and may not open a page is told so; Vaadin by itself would say that there is no such page. */
@Component
class PagesForRoles implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final NavigationAccessControl access;

    PagesForRoles(NavigationAccessControl access) {
        this.access = access;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(new Tell(access)));
    }

    /** Before Vaadin's own look, and after those who have to finish signing in were led on. */
    @ListenerPriority(500)
    private static final class Tell implements BeforeEnterListener {

        private static final long serialVersionUID = 1L;

        private final NavigationAccessControl access;

        private Tell(NavigationAccessControl access) {
            this.access = access;
        }

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            VaadinRequest request = VaadinRequest.getCurrent();
            if (event.isErrorEvent() || request == null || request.getUserPrincipal() == null) {
                return;
            }
            NavigationContext page = new NavigationContext(event, request.getUserPrincipal(), request::isUserInRole);
            if (access.checkAccess(page, true).decision() == AccessCheckDecision.DENY) {
                event.rerouteToError(new NotForYou(), "");
            }
        }
    }
}
