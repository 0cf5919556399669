package vn.mocson.award.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import vn.mocson.award.AwardSubject;
import vn.mocson.common.ui.Glyph;

/** Who was chosen, the first for the higher prize: the order decides, so it is in sight and can be mended. */
class ChosenOrder extends OrderedList {

    private final Function<AwardSubject, String> name;
    private final List<AwardSubject> order = new ArrayList<>();

    ChosenOrder(Function<AwardSubject, String> name) {
        this.name = name;
        addClassName("award-order");
        getElement().setAttribute("aria-label", getTranslation("award.vote.order"));
        show();
    }

    /** Who is new comes last, who is gone leaves the others as they stand. */
    void take(Collection<AwardSubject> chosen) {
        order.retainAll(chosen);
        chosen.stream().filter(each -> !order.contains(each)).forEach(order::add);
        show();
    }

    List<AwardSubject> order() {
        return List.copyOf(order);
    }

    private void show() {
        removeAll();
        for (int place = 0; place < order.size(); place++) {
            add(line(place));
        }
        setVisible(!order.isEmpty());
    }

    private ListItem line(int place) {
        String who = name.apply(order.get(place));
        ListItem line = new ListItem(new Span(who));
        if (place > 0) {
            Button up = new Button(Glyph.ARROW_UP.icon(), click -> up(place));
            up.setAriaLabel(getTranslation("award.vote.up", who));
            up.setTooltipText(getTranslation("award.vote.up", who));
            up.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            line.add(up);
        }
        return line;
    }

    /** The cursor goes with it, so that it can be moved again. */
    private void up(int place) {
        Collections.swap(order, place, place - 1);
        show();
        getComponentAt(place - 1)
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .ifPresent(Button::focus);
    }
}
