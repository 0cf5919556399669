package vn.mocson.common.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A card on the first page of the console that another module brings, so that the page does not have
 * to know that module. A bean of this type is asked each time the page opens.
 */
@FunctionalInterface
public interface ConsoleCard {

    /** The card, or nothing where it does not concern the person or there is nothing to tell. */
    Optional<Component> card();
}
