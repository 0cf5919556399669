package vn.mocson.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;

/** How much room a part of a page has: what is a table on a desk is a card on a phone, or beside an open panel. */
public final class Room {

    private static final String CHANGED = "room-changed";
    private static final String NARROW = "event.detail";

    private Room() {}

    /**
     * Tells whether the part is narrower than {@code pixels}: as soon as the browser shows it, and whenever that changes.
     */
    public static void watch(Component part, int pixels, SerializableConsumer<Boolean> narrow) {
        part.getElement()
                .addEventListener(
                        CHANGED,
                        told -> narrow.accept(told.getEventData().get(NARROW).booleanValue()))
                .addEventData(NARROW);
        part.addAttachListener(attached -> part.getElement().executeJs("""
                        this.room?.disconnect();
                        let was;
                        this.room = new ResizeObserver(() => {
                          const is = this.clientWidth < $0;
                          if (this.clientWidth > 0 && is !== was) {
                            was = is;
                            this.dispatchEvent(new CustomEvent($1, {detail: is}));
                          }
                        });
                        this.room.observe(this);
                        """, pixels, CHANGED));
    }
}
