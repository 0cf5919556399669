package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import vn.mocson.common.ui.Glyph;

/** Whether a question of a file can be taken as it is. */
enum ImportStatus {
    READY(Glyph.CHECK),
    /** It can be taken, once a person has looked at it. */
    LOOK(Glyph.WARNING),
    /** It cannot be taken before something is mended. */
    MEND(Glyph.CLOSE);

    private final Glyph glyph;

    ImportStatus(Glyph glyph) {
        this.glyph = glyph;
    }

    /** An icon and a word. */
    Span badge() {
        Span badge = new Span(glyph.icon(), new Span(I18NProvider.translate("import.status." + this)));
        badge.addClassNames("import-status", "import-status-" + name().toLowerCase(Locale.ROOT));
        return badge;
    }
}
