package vn.mocson.account;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** A session of somebody who signed in. It lies in the session itself, and knows by that when the session is over. */
final class OpenSession implements HttpSessionBindingListener {

    static final String ATTRIBUTE = OpenSession.class.getName();

    private final String id = UUID.randomUUID().toString();
    private final HttpSession session;
    private final StaffUser user;
    private final String address;
    private final String browser;
    private final Consumer<OpenSession> over;
    private volatile Instant lastSeen;
    private volatile boolean ended;

    OpenSession(
            HttpSession session,
            StaffUser user,
            String address,
            String browser,
            Instant now,
            Consumer<OpenSession> over) {
        this.session = session;
        this.user = user;
        this.address = address;
        this.browser = browser;
        this.lastSeen = now;
        this.over = over;
    }

    String id() {
        return id;
    }

    StaffUser user() {
        return user;
    }

    void seen(Instant now) {
        lastSeen = now;
    }

    SignedInSession row() {
        return new SignedInSession(
                id, user.getUsername(), user.fullName(), user.signedInAt(), lastSeen, address, browser);
    }

    /**
     * Its pages are over at once: what they ask next is answered with the sign-in page. They are taken down by a thread of
     * their own, because whoever ends them is mostly in a page of another session, which must not get mixed up with them.
     */
    void end() {
        ended = true;
        over.accept(this);
        Thread.ofVirtual().name("sign-out").start(() -> close(session));
    }

    /** Whether somebody ended it, so that nothing it asks is answered any more. */
    static boolean isEnded(HttpSession session) {
        try {
            return session.getAttribute(ATTRIBUTE) instanceof OpenSession open && open.ended;
        } catch (IllegalStateException closed) {
            return true;
        }
    }

    static void close(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException closed) {
            // by somebody else, at the same moment
        }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        over.accept(this);
    }
}
