package vn.mocson.unit.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitEditor.Place;
import vn.mocson.unit.UnitTree;

/** The units as a tree in rows: opened and closed by a button, moved by dragging or by Alt and an arrow. */
class UnitGrid extends Grid<UnitGridLine> {

    private final BiConsumer<Unit, Place> moved;
    private final UnitLines lines = new UnitLines();
    private @Nullable Unit dragged;

    /** @param moved where a unit was dragged to */
    UnitGrid(Consumer<@Nullable Unit> chosen, BiConsumer<Unit, Place> moved) {
        this.moved = moved;
        setAriaLabel(getTranslation("units.tab.tree"));
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        columns();
        setEmptyStateComponent(new EmptyState(
                Glyph.PEOPLE, getTranslation("units.empty.title"), getTranslation("units.empty.sentence")));
        if (getSelectionModel() instanceof GridSingleSelectionModel<UnitGridLine> one) {
            one.setDeselectAllowed(false); // a second click would close what somebody is writing
        }
        asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(
                        change.getValue() == null ? null : change.getValue().unit());
            }
        });
        dragging();
        shortcut(Key.ARROW_UP, -1);
        shortcut(Key.ARROW_DOWN, 1);
    }

    private void columns() {
        addComponentColumn(line -> new UnitNameCell(line, this::toggle))
                .setHeader(getTranslation("units.name"))
                .setWidth("18rem")
                .setFlexGrow(3);
        addColumn(line -> line.unit().code())
                .setHeader(getTranslation("units.code"))
                .setWidth("8rem")
                .setFlexGrow(0);
        addColumn(line -> line.unit().headcount() == 0
                        ? "–"
                        : Wording.number(line.unit().headcount()))
                .setHeader(getTranslation("units.headcount.own"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
        addColumn(line -> line.people() == 0 ? "–" : Wording.number(line.people()))
                .setHeader(getTranslation("units.headcount.all"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("8rem")
                .setFlexGrow(0);
        addColumn(line -> line.unit().league())
                .setHeader(getTranslation("units.league"))
                .setWidth("9rem")
                .setFlexGrow(1);
    }

    private void toggle(Unit unit) {
        lines.toggle(unit);
        render();
    }

    /** The rows in sight; who was chosen stays so, with what is known of them now. */
    private void render() {
        UnitGridLine chosen = asSingleSelect().getValue();
        setItems(lines.shown());
        if (chosen != null) {
            lines.line(chosen.unit().id()).ifPresent(asSingleSelect()::setValue);
        }
    }

    private void dragging() {
        setRowsDraggable(true);
        setDragFilter(line -> line.unit().state() != Unit.State.MERGED);
        setDropMode(GridDropMode.ON_TOP_OR_BETWEEN);
        setDropFilter(line -> line.unit().inUse());
        addDragStartListener(
                start -> dragged = start.getDraggedItems().getFirst().unit());
        addDropListener(drop -> {
            Unit unit = dragged;
            dragged = null;
            drop.getDropTargetItem()
                    .filter(target -> unit != null && !target.unit().id().equals(unit.id()))
                    .ifPresent(target -> {
                        if (unit != null) {
                            moved.accept(unit, place(unit, target, drop.getDropLocation()));
                        }
                    });
        });
    }

    private Place place(Unit unit, UnitGridLine target, GridDropLocation where) {
        return switch (where) {
            case ON_TOP, EMPTY -> new Place(target.unit().id(), null);
            case ABOVE -> new Place(target.unit().parent(), target.unit().id());
            case BELOW -> lines.below(unit, target);
        };
    }

    private void shortcut(Key key, int by) {
        Shortcuts.addShortcutListener(
                        this,
                        () -> asSingleSelect()
                                .getOptionalValue()
                                .flatMap(line -> neighbour(line.unit(), by).map(to -> Map.entry(line.unit(), to)))
                                .ifPresent(move -> moved.accept(move.getKey(), move.getValue())),
                        key,
                        KeyModifier.ALT)
                .listenOn(this);
    }

    /** One place up or down among the siblings; nothing where it is the first or the last. */
    Optional<Place> neighbour(Unit unit, int by) {
        return lines.neighbour(unit, by);
    }

    void show(UnitTree tree) {
        lines.of(tree);
        render();
    }

    void filter(String text) {
        lines.filter(text);
        render();
    }

    void showRetired(boolean show) {
        lines.showRetired(show);
        render();
    }

    void expandAll(boolean open) {
        lines.openAll(open);
        render();
    }

    /** Brings a unit into sight and chooses it. */
    void reveal(Unit unit) {
        lines.reveal(unit);
        render();
        lines.line(unit.id()).ifPresent(line -> {
            asSingleSelect().setValue(line);
            scrollToItem(line);
        });
    }
}
