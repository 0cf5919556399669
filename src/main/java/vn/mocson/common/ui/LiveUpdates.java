package vn.mocson.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps a component up to date while somebody looks at it: subscribed from attach to detach, at most
 * one refresh waiting, and the one who tells never waits for a page.
 */
public final class LiveUpdates {

    /** Tells that something moved, until the registration is removed. */
    @FunctionalInterface
    public interface Source {
        Registration subscribe(Runnable moved);
    }

    private LiveUpdates() {}

    public static void keep(Component component, Source source, Command refresh) {
        component.addAttachListener(attached -> {
            UI ui = attached.getUI();
            AtomicBoolean waiting = new AtomicBoolean();
            Registration subscription = source.subscribe(() -> {
                if (waiting.compareAndSet(false, true)) {
                    Thread.startVirtualThread(() -> update(ui, waiting, refresh));
                }
            });
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                subscription.remove();
            });
        });
    }

    private static void update(UI ui, AtomicBoolean waiting, Command refresh) {
        try {
            ui.access(() -> {
                waiting.set(false);
                refresh.execute();
            });
        } catch (UIDetachedException gone) {
            waiting.set(false); // the page was closed in between; its subscription ends with it
        }
    }
}
