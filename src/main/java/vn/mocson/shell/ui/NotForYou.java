package vn.mocson.shell.ui;

import org.springframework.security.access.AccessDeniedException;

/** Somebody who is signed in asked for a page that their roles do not open. */
final class NotForYou extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    NotForYou() {
        super("a page for other roles");
    }
}
