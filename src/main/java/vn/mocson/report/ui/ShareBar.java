package vn.mocson.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.mocson.common.ui.Wording;

/** A share as a bar with its figure beside it; the bar has an outline, so that it reads without colour. */
class ShareBar extends Div {

    /** @param whole more than 0 */
    ShareBar(long part, long whole) {
        this(part, whole, I18NProvider.translate("common.percent", Wording.decimal(percent(part, whole))));
    }

    ShareBar(long part, long whole, String words) {
        addClassName("share-bar");
        Div bar = new Div();
        bar.addClassName("share-bar-line");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("--share", percent(part, whole).toPlainString() + "%");
        add(bar, new Span(words));
    }

    /** Rounded down, so that 100 means everybody. */
    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(Math.max(1, whole)), 1, RoundingMode.DOWN);
    }
}
