package vn.mocson.common.web;

import java.io.IOException;

/** A request body that goes over the cap of the door. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("request body over the cap");
    }

    static boolean isCauseOf(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }
}
