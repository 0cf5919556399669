package vn.mocson.common.ui;

import java.util.List;
import java.util.Locale;

/** The languages of the house. Vietnamese is the reference and the default, whatever a browser prefers. */
public final class Languages {

    public static final Locale VIETNAMESE = Locale.of("vi", "VN");
    public static final Locale ENGLISH = Locale.ENGLISH;

    public static final List<Locale> ALL = List.of(VIETNAMESE, ENGLISH);

    private Languages() {}

    /** The language with this code, else Vietnamese. */
    public static Locale of(String code) {
        return code.equals(ENGLISH.getLanguage()) ? ENGLISH : VIETNAMESE;
    }
}
