package vn.mocson.common.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.page.WebStorage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a list one wants to see. The first, which says what a row is, and those without a heading stay. The
 * browser remembers what was left out, for the next time the list is opened on it.
 */
public class ColumnChoice extends MenuBar {

    private final String memory;
    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private boolean cards;

    /** @param columns of that heading, one in each grid */
    private record Choice(List<Grid.Column<?>> columns, MenuItem item) {

        void show(boolean columnsAtAll) {
            columns.forEach(column -> column.setVisible(columnsAtAll && item.isChecked()));
        }
    }

    /**
     * @param list its name in the browser's memory
     * @param grids with equal columns, where a list comes in parts
     */
    public ColumnChoice(String list, Grid<?>... grids) {
        this(
                list,
                Arrays.stream(grids)
                        .flatMap(grid -> grid.getColumns().stream().skip(1))
                        .toList());
    }

    /** @param columns that may be left out */
    public ColumnChoice(String list, List<? extends Grid.Column<?>> columns) {
        this.memory = "mocson.columns." + list;
        addClassName("column-choice");
        MenuItem top = addItem(getTranslation("list.columns"));
        top.addComponentAsFirst(Glyph.FILTER.icon());
        for (Grid.Column<?> column : columns) {
            String heading = column.getHeaderText();
            if (heading != null && !heading.isBlank()) {
                choices.computeIfAbsent(heading, name -> new Choice(new ArrayList<>(), item(top, name)))
                        .columns()
                        .add(column);
            }
        }
        addAttachListener(attached ->
                WebStorage.getItem(attached.getUI(), WebStorage.Storage.LOCAL_STORAGE, memory, this::recall));
    }

    private MenuItem item(MenuItem top, String heading) {
        MenuItem item = top.getSubMenu().addItem(heading, click -> choose());
        item.setCheckable(true);
        item.setChecked(true);
        item.setKeepOpen(true);
        return item;
    }

    /** Where a list has so little room that each row is a card, there are no columns to choose from. */
    public final void cards(boolean now) {
        cards = now;
        setVisible(!now);
        show();
    }

    private void show() {
        choices.values().forEach(choice -> choice.show(!cards));
    }

    private void choose() {
        show();
        WebStorage.setItem(
                memory,
                choices.entrySet().stream()
                        .filter(choice -> !choice.getValue().item().isChecked())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining("\n")));
    }

    private void recall(@Nullable String leftOut) {
        Set<String> hidden = Set.copyOf(leftOut == null ? List.of() : Arrays.asList(leftOut.split("\n")));
        choices.forEach((heading, choice) -> choice.item().setChecked(!hidden.contains(heading)));
        show();
    }
}
