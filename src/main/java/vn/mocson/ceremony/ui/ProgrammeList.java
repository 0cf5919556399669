package vn.mocson.ceremony.ui;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;
import vn.mocson.ceremony.CeremonyDesk;
import vn.mocson.ceremony.ProgrammeItem;

/** The items in their order: moved by dragging or, with the keyboard and on a touch screen, by the buttons of each. */
class ProgrammeList extends OrderedList {

    private final CeremonyDesk desk;
    private final Runnable touched;
    private final List<ProgrammeItem> items;

    /** @param touched after anything was changed */
    ProgrammeList(CeremonyDesk desk, Runnable touched) {
        this.desk = desk;
        this.touched = touched;
        this.items = new ArrayList<>(desk.items());
        addClassName("ceremony-items");
        refresh();
    }

    List<ProgrammeItem> items() {
        return List.copyOf(items);
    }

    void append(ProgrammeItem item) {
        items.add(item);
        changed();
    }

    private void refresh() {
        removeAll();
        for (int i = 0; i < items.size(); i++) {
            int at = i;
            ItemLine line = new ItemLine(
                    items.get(at),
                    desk,
                    at > 0 ? () -> move(at, at - 1) : null,
                    at < items.size() - 1 ? () -> move(at, at + 1) : null,
                    changed -> {
                        items.set(at, changed);
                        changed();
                    },
                    () -> {
                        items.remove(at);
                        changed();
                    });
            draggable(line, at);
            add(line);
        }
    }

    private void draggable(ItemLine line, int at) {
        DragSource.create(line).setDragData(at);
        DropTarget.create(line).addDropListener(drop -> drop.getDragSourceComponent()
                .filter(source -> source.getParent().filter(this::equals).isPresent())
                .flatMap(source -> drop.getDragData())
                .ifPresent(from -> move((int) from, at)));
    }

    /** It takes the other's place, and what is between makes room. */
    private void move(int from, int to) {
        if (from != to) {
            items.add(to, items.remove(from));
            changed();
        }
    }

    private void changed() {
        touched.run();
        refresh();
    }
}
