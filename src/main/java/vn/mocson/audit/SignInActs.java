package vn.mocson.audit;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.mocson.account.SignInStep;
import vn.mocson.account.StaffUser;
import vn.mocson.common.audit.ActNotes;

/** That staff signed in and out, and which step was still before them then. Wrong passwords are not here: a stranger could fill the record with them. */
@Component
class SignInActs {

    private final AuditLog log;

    SignInActs(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        ActNotes notes = new ActNotes();
        if (event.getAuthentication().getPrincipal() instanceof StaffUser user && user.step() != SignInStep.DONE) {
            notes.after("awaited", user.step());
        }
        write(event.getAuthentication(), "account.sign-in", notes);
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        write(event.getAuthentication(), "account.sign-out", new ActNotes());
    }

    private void write(Authentication who, String act, ActNotes notes) {
        StaffAtWork.of(who).ifPresent(staff -> log.appendNow(staff, act, notes));
    }
}
