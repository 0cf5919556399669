package vn.mocson.contest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.PageRow;
import vn.mocson.contest.PageVersion;

/** Where a page stands, and the buttons that change it. */
class PageBar extends Div {

    private final Span state = new Span();
    private final Span badge = new Span();
    private final Button save;
    private final Button publish;
    private final Button withdraw;
    private final Button history;
    private final boolean writes;

    /** What the person at the screen can do with the page. */
    interface Acts {

        void save();

        void publish();

        void withdraw();

        void history();
    }

    PageBar(boolean writes, Acts acts) {
        this.writes = writes;
        addClassName("page-bar");
        state.getElement().setAttribute("role", "status");
        save = new Button(getTranslation("pages.save"), click -> acts.save());
        publish = new Button(getTranslation("pages.publish"), click -> acts.publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        withdraw = new Button(getTranslation("pages.withdraw"), click -> acts.withdraw());
        history = new Button(getTranslation("pages.history"), Glyph.HISTORY.icon(), click -> acts.history());
        for (Button button : new Button[] {withdraw, history}) {
            button.addThemeVariants(ButtonVariant.TERTIARY);
        }
        save.setVisible(writes);
        Div buttons = new Div(history, withdraw, save, publish);
        buttons.addClassName("page-buttons");
        Div words = new Div(badge, state);
        words.addClassName("page-standing");
        add(words, buttons);
    }

    boolean writes() {
        return writes;
    }

    void saveOn(Component inside, Key key, KeyModifier modifier) {
        save.addClickShortcut(key, modifier)
                .listenOn(inside)
                .setResetFocusOnActiveElement(true); // what was typed last comes along
    }

    /**
     * @param last null where nothing was kept yet
     * @param published the number of the version that everybody reads; null where nobody reads it
     */
    void show(@Nullable PageVersion last, @Nullable Integer published, boolean dirty) {
        int number = last == null ? 0 : last.number();
        badge.removeAll();
        badge.add(PageList.badge(new PageRow("", "", null, number, published, null, null).state()));
        state.setText(
                dirty
                        ? getTranslation("pages.dirty")
                        : last == null
                                ? getTranslation("pages.unwritten")
                                : getTranslation(
                                        "pages.kept", number, VietnamTime.minute(last.savedAt()), last.savedBy()));
        setClassName("page-dirty", dirty);
        publish.setVisible(writes && (dirty || number > 0 && (published == null || published != number)));
        withdraw.setVisible(writes && published != null);
        history.setVisible(number > 0);
    }
}
