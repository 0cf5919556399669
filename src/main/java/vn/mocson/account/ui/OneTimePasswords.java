package vn.mocson.account.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;
import vn.mocson.account.StaffUser;

/** Whoever signed in with a one-time password is led to changing it, wherever in the console they want to go. */
@Component
class OneTimePasswords implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext signedIn;

    OneTimePasswords(AuthenticationContext signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent event) {
        boolean console = event.getLocation().getPath().startsWith("quan-tri");
        if (console
                && event.getNavigationTarget() != ChangePasswordView.class
                && signedIn.getAuthenticatedUser(StaffUser.class)
                        .filter(StaffUser::mustChangePassword)
                        .isPresent()) {
            event.forwardTo(ChangePasswordView.class);
        }
    }
}
