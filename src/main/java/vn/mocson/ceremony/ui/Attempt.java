package vn.mocson.ceremony.ui;

import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;

/** Does something, or says why not. */
final class Attempt {

    private Attempt() {}

    /** @return whether it was done */
    static boolean at(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            Notices.refused(refusal);
            return false;
        }
    }
}
