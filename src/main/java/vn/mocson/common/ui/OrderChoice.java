package vn.mocson.common.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** In which order a list stands that has no columns to press on. The first order is the usual one. */
public class OrderChoice<T> extends Select<String> {

    private final Map<String, Comparator<? super T>> orders = new LinkedHashMap<>();

    public OrderChoice(Runnable changed) {
        setLabel(getTranslation("list.order"));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    /** @param word translation key of what the order is called */
    public final OrderChoice<T> by(String word, Comparator<? super T> order) {
        orders.put(getTranslation(word), order);
        setItems(orders.keySet());
        setValue(orders.keySet().iterator().next());
        return this;
    }

    public final Comparator<? super T> order() {
        return orders.getOrDefault(getValue(), (_, _) -> 0);
    }
}
