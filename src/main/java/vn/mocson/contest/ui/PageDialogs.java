package vn.mocson.contest.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Notices;
import vn.mocson.contest.PageRefused;

/** What is asked before a page is shown to everybody, taken away or kept beside somebody else's. */
class PageDialogs {

    void publish(String title, int number, @Nullable Integer before, Runnable confirmed) {
        open(
                say("pages.publish.title", title),
                before == null ? say("pages.publish.text", number) : say("pages.publish.again", number, before),
                "pages.publish",
                confirmed);
    }

    void withdraw(String title, Runnable confirmed) {
        open(say("pages.withdraw.title", title), say("pages.withdraw.text"), "pages.withdraw", confirmed);
    }

    void savedByOther(PageRefused refused, Runnable confirmed) {
        open(
                say("pages.meanwhile.title"),
                Notices.sentence(refused) + " " + say("pages.meanwhile.text"),
                "pages.meanwhile.keep",
                confirmed);
    }

    private static void open(String header, String text, String act, Runnable confirmed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(header);
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(say("common.cancel"));
        dialog.setConfirmText(say(act));
        dialog.addConfirmListener(yes -> confirmed.run());
        dialog.open();
    }

    private static String say(String key, Object... of) {
        return I18NProvider.translate(key, of);
    }
}
