package vn.mocson.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;

/** Numbers, dates and spans of time as the reader of this page writes them. */
public final class Wording {

    private Wording() {}

    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Languages.VIETNAMESE : ui.getLocale();
    }

    /** {@code 1.234.567}, in English {@code 1,234,567}. */
    public static String number(long n) {
        return NumberFormat.getIntegerInstance(locale()).format(n);
    }

    /** Without needless zeros: {@code 92,5}. */
    public static String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(5);
        return format.format(Vietnamese.plain(number));
    }

    /** {@code 3.000.000 đ}. */
    public static String money(long dong) {
        return I18NProvider.translate("common.money", number(dong));
    }

    /** {@code 63 %}; {@code part} of {@code whole}, rounded down so that 100 % means everybody. */
    public static String percent(long part, long whole) {
        return I18NProvider.translate("common.percent", number(whole == 0 ? 0 : part * 100 / whole));
    }

    /** The two largest units of a span: {@code 28 ngày 6 giờ}, {@code 6 giờ 12 phút}, {@code 12 phút}. */
    public static String span(Duration span) {
        long minutes = Math.max(0, span.toMinutes());
        long hours = minutes / 60;
        long days = hours / 24;
        if (days > 0) {
            return hours % 24 == 0 ? unit("days", days) : unit("days", days) + " " + unit("hours", hours % 24);
        }
        if (hours > 0) {
            return minutes % 60 == 0
                    ? unit("hours", hours)
                    : unit("hours", hours) + " " + unit("minutes", minutes % 60);
        }
        return minutes > 0 ? unit("minutes", minutes) : I18NProvider.translate("common.underAMinute");
    }

    private static String unit(String name, long n) {
        return I18NProvider.translate("common." + name + (n == 1 ? ".one" : ""), number(n));
    }

    /** {@code 09:00 02/11/2024 – 17:00 30/11/2024}. */
    public static String period(Instant from, Instant to) {
        return VietnamTime.minute(from) + " – " + VietnamTime.minute(to);
    }
}
