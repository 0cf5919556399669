package vn.mocson.common.ui;

import com.vaadin.flow.component.Component;

/** On a phone a row of links is wider than the screen: the link of this very page is brought into sight. */
public final class LinkInSight {

    private LinkInSight() {}

    /**
     * @param nav the row of links, or what holds it
     * @param own the selector of this page's own link, in the row itself
     */
    public static void bring(Component nav, String own) {
        nav.getElement()
                .executeJs(
                        "setTimeout(() => { const here = this.querySelector($0); if (here) { const row ="
                                + " here.parentElement; row.scrollLeft = here.offsetLeft - row.offsetLeft -"
                                + " row.clientWidth / 3; } }, 0)",
                        own);
    }
}
