package vn.mocson.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;

/** What stands above a list: how to find something in it, which of its columns one sees, the list as a file. */
public class ListTools extends Div {

    public ListTools(Component... finding) {
        addClassName("console-tools");
        add(finding);
    }

    /**
     * @param list its name in the browser's memory
     * @param grids with their columns; more than one where the list comes in parts
     */
    public final ListTools columns(String list, Grid<?>... grids) {
        add(new ColumnChoice(list, grids));
        return this;
    }

    /** @param fileName ends in {@code .xlsx} or {@code .csv} */
    public final ListTools file(String words, String fileName, Supplier<byte[]> file) {
        add(new ListDownload(words, fileName, file));
        return this;
    }

    /** As a workbook. @param name of the file, without its ending */
    public final ListTools file(String name, Supplier<byte[]> file) {
        return file(getTranslation("list.download"), name + ".xlsx", file);
    }
}
