package vn.mocson.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import vn.mocson.common.ui.Wording;
import vn.mocson.report.Figures.Count;

/** People in groups: a table whose bars compare how many took part. */
class GroupPanel extends Section {

    record Line(String name, Count count) {}

    private final String texts;
    private final Div content = new Div();
    private List<Line> drawn = List.of();

    /** @param texts beginning of the translation keys */
    GroupPanel(String texts, Component note) {
        this.texts = texts;
        addClassNames("console-panel", "figures-group");
        content.addClassName("figures-table");
        content.getElement().setAttribute("tabindex", "0"); // it scrolls sideways, with the arrow keys too
        Paragraph about = new Paragraph(getTranslation(texts + ".about"));
        about.addClassName("quiet");
        add(new H2(getTranslation(texts)), about, content, note);
    }

    void show(List<Line> lines) {
        content.setVisible(!lines.isEmpty());
        if (!lines.equals(drawn)) {
            drawn = lines;
            content.removeAll();
            content.add(table(lines));
        }
    }

    private NativeTable table(List<Line> lines) {
        boolean allCorrect = lines.stream().allMatch(line -> line.count().allCorrect() != null);
        long all = lines.stream().mapToLong(line -> line.count().people()).sum();
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow(
                new NativeTableHeaderCell(getTranslation(texts + ".group")),
                new NativeTableHeaderCell(getTranslation("dashboard.people")),
                new NativeTableHeaderCell(getTranslation("dashboard.registered")),
                new NativeTableHeaderCell(getTranslation("dashboard.entries")));
        if (allCorrect) {
            head.add(new NativeTableHeaderCell(getTranslation("dashboard.allCorrect")));
        }
        table.getHead().add(head);
        for (Line line : lines) {
            Count count = line.count();
            NativeTableRow row = new NativeTableRow(
                    new NativeTableCell(line.name()),
                    new NativeTableCell(new ShareBar(
                            count.people(),
                            all,
                            Wording.number(count.people()) + " (" + Wording.percent(count.people(), all) + ")")),
                    new NativeTableCell(Wording.number(count.registered())),
                    new NativeTableCell(Wording.number(count.entries())));
            Long right = count.allCorrect();
            if (allCorrect && right != null) {
                row.add(new NativeTableCell(Wording.number(right)));
            }
            table.getBody().add(row);
        }
        return table;
    }
}
