package vn.mocson.common.ui;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The line icons of the house, from one file. They decorate a word and are hidden from screen readers. */
public enum Glyph {
    ARCHIVE,
    ARROW_DOWN,
    ARROW_LEFT,
    ARROW_RIGHT,
    ARROW_UP,
    BANK,
    BOOKMARK,
    CHAT,
    CHECK,
    CLOCK,
    CLOSE,
    CONTESTS,
    COPY,
    DOT,
    DOWNLOAD,
    EMPTY,
    EXTERNAL,
    FIGURES,
    FILTER,
    HISTORY,
    KEY,
    LOCK,
    MOON,
    PENCIL,
    PEOPLE,
    PICTURE,
    PIN,
    PLUS,
    PRINT,
    RANKING,
    REDO,
    REMARK,
    RETURNED,
    SEAL,
    SEARCH,
    SEND,
    SHUFFLE,
    SIGN_OUT,
    SORT,
    TRASH,
    UNDO,
    UPLOAD,
    WARNING;

    public SvgIcon icon() {
        SvgIcon icon = new SvgIcon("images/glyphs.svg", name().toLowerCase(Locale.ROOT));
        icon.addClassName("glyph");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** The icon a menu entry names, or a plain dot. */
    public static SvgIcon named(String name) {
        for (Glyph glyph : values()) {
            if (glyph.name().equalsIgnoreCase(name)) {
                return glyph.icon();
            }
        }
        return DOT.icon();
    }
}
