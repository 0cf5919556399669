package vn.mocson.common.ui;

import com.vaadin.flow.component.Component;

/**
 * The keys that mean the same on every page of the console: / to search, n for something new, Ctrl+S to save, ? for
 * this list. A page only says which of its parts each key is for; the frame of the console listens.
 */
public final class PageKeys {

    /** The attribute by which the frame finds the part. */
    public static final String PART = "data-key";

    private PageKeys() {}

    public static void search(Component field) {
        mark(field, "search", "/");
    }

    /** The button or link that begins something new. */
    public static <T extends Component> T opens(T button) {
        return mark(button, "new", "n");
    }

    public static <T extends Component> T saves(T button) {
        return mark(button, "save", "Control+S");
    }

    /** The button that opens the list of keys. */
    public static void help(Component button) {
        mark(button, "help", "?");
    }

    private static <T extends Component> T mark(T part, String name, String key) {
        part.getElement().setAttribute(PART, name);
        part.getElement().setAttribute("aria-keyshortcuts", key);
        return part;
    }
}
