package vn.mocson.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.mocson.account.StaffChanged.Kind;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.NotFound;

/** Who is signed in, and how that is ended. It is the list of this node; {@link StaffDirectory#signOutEverywhere} reaches all. */
@Service
public class StaffSessions {

    private static final Set<Kind> ENDING = EnumSet.of(Kind.DEACTIVATED, Kind.PASSWORD_SET, Kind.SIGNED_OUT_EVERYWHERE);

    private final OpenSessions open;
    private final ApplicationEventPublisher events;

    StaffSessions(OpenSessions open, ApplicationEventPublisher events) {
        this.open = open;
        this.events = events;
    }

    /** The caller's own. */
    @PreAuthorize(Access.STAFF)
    public List<SignedInSession> own() {
        return open.list(ofCaller());
    }

    /** @param text a part of a name, a user name, an address or a browser, without regard to tone marks; empty for all */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    public List<SignedInSession> find(String text) {
        String wanted = Vietnamese.searchable(text);
        return open.list(session -> wanted.isBlank()
                || Vietnamese.searchable(String.join(
                                " ", session.fullName(), session.username(), session.address(), session.browser()))
                        .contains(wanted));
    }

    /**
     * Ends one session: the caller's own, or anybody's where the caller is an administrator.
     *
     * @throws NotFound where it is over already, or not the caller's to end
     */
    @PreAuthorize(Access.STAFF)
    public void end(String id) {
        OpenSession session = open.find(id)
                .filter(found -> found.user().getUsername().equals(Access.username()) || Access.has("ADMIN"))
                .orElseThrow(() -> new NotFound("Phiên này đã kết thúc. Hãy tải lại danh sách."));
        session.end();
        events.publishEvent(new StaffChanged(session.user().getUsername(), Kind.SIGNED_OUT, Access.username()));
    }

    /** Ends the caller's other sessions. */
    @PreAuthorize(Access.STAFF)
    public void endOthers(String keep) {
        open.end(ofCaller().and(session -> !session.id().equals(keep)));
        events.publishEvent(new StaffChanged(Access.username(), Kind.SIGNED_OUT, Access.username()));
    }

    /**
     * Which of the list the session is that these attributes are of.
     *
     * @param attributes of a session, by name
     */
    public static String idOf(Function<String, @Nullable Object> attributes) {
        return attributes.apply(OpenSession.ATTRIBUTE) instanceof OpenSession session ? session.id() : "";
    }

    private static Predicate<SignedInSession> ofCaller() {
        String username = Access.username();
        return session -> session.username().equals(username);
    }

    /** Whoever was put out is out at once here, and not only when their page asks next. */
    @TransactionalEventListener(fallbackExecution = true)
    void changed(StaffChanged event) {
        if (ENDING.contains(event.kind())) {
            open.end(session -> session.username().equals(event.username()));
        }
    }
}
