package vn.mocson.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import vn.mocson.account.SignInStep;
import vn.mocson.account.StaffUser;

/** Whoever has not taken every step of signing in is led to the next one, wherever in the console they want to go. */
@org.springframework.stereotype.Component
class SignInSteps implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext signedIn;

    SignInSteps(AuthenticationContext signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(new Lead(signedIn)));
    }

    /** Before it is asked whether the person may open the page: with a step before them they may open none. */
    @ListenerPriority(1000)
    private static final class Lead implements BeforeEnterListener {

        private static final long serialVersionUID = 1L;

        private final transient AuthenticationContext signedIn;

        private Lead(AuthenticationContext signedIn) {
            this.signedIn = signedIn;
        }

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            if (!event.getLocation().getPath().startsWith("quan-tri")) {
                return;
            }
            signedIn.getAuthenticatedUser(StaffUser.class)
                    .map(StaffUser::step)
                    .filter(step -> step != SignInStep.DONE)
                    .map(SignInSteps::page)
                    .filter(page -> event.getNavigationTarget() != page)
                    .ifPresent(event::forwardTo);
        }
    }

    private static Class<? extends Component> page(SignInStep step) {
        return switch (step) {
            case CODE -> CodeView.class;
            case ENROLMENT -> EnrolmentView.class;
            case PASSWORD, DONE -> ChangePasswordView.class;
        };
    }
}
