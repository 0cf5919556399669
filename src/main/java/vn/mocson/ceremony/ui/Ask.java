package vn.mocson.ceremony.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;

/** Asks before something is lost in front of a hall. */
final class Ask {

    private Ask() {}

    /** @param key translation key of the verb; the question and what is lost are beside it */
    static void first(String key, Runnable act) {
        ConfirmDialog dialog = new ConfirmDialog(
                I18NProvider.translate(key + ".title"),
                I18NProvider.translate(key + ".text"),
                I18NProvider.translate(key),
                confirmed -> act.run());
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate("common.cancel"));
        dialog.open();
    }
}
