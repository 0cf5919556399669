package vn.mocson.common.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import vn.mocson.common.web.Refusal;

/** Short messages over the page. A refusal is told here once, in the reader's language. */
public final class Notices {

    private static final int READING_TIME = 6000;
    /** A refusal stays until it is read: errors must not vanish while somebody looks for their glasses. */
    private static final int REFUSAL_TIME = 12_000;

    private Notices() {}

    public static void done(String sentence) {
        Notification.show(sentence, READING_TIME, Position.BOTTOM_CENTER).addThemeVariants(NotificationVariant.SUCCESS);
    }

    public static void refused(Refusal refusal) {
        problem(sentence(refusal));
    }

    public static void problem(String sentence) {
        Notification notice = Notification.show(sentence, REFUSAL_TIME, Position.TOP_CENTER);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
    }

    /** The refusal's own Vietnamese sentence, or its translation where the reader reads English. */
    public static String sentence(Refusal refusal) {
        return sentence(refusal.code(), refusal.detail());
    }

    /** @param code of a refusal or of one wrong field */
    public static String sentence(String code, String vietnamese) {
        Locale locale = Wording.locale();
        if (!locale.getLanguage().equals(Languages.ENGLISH.getLanguage())) {
            return vietnamese;
        }
        String key = "refusal." + code;
        String translated = I18NProvider.translate(locale, key);
        return translated.contains(key) ? vietnamese : translated;
    }
}
