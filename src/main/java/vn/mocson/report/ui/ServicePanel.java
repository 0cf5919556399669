package vn.mocson.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.ServiceHealth;

/** Whether the service itself is well: what failed, what was slow, who was asked to come back, in the last hour. */
class ServicePanel extends Section {

    private static final int MINUTES = 8;

    private final Div content = new Div();
    private List<ServiceHealth.OfKind> drawn = List.of();
    private boolean empty = true;

    ServicePanel() {
        addClassNames("console-panel", "figures-service");
        Paragraph about = new Paragraph(getTranslation("dashboard.service.about"));
        about.addClassName("quiet");
        add(new H2(getTranslation("dashboard.service")), about, content);
    }

    void show(ServiceHealth health) {
        if (empty || !drawn.equals(health.kinds())) {
            empty = false;
            drawn = health.kinds();
            content.removeAll();
            content.add(verdict(health));
            if (!drawn.isEmpty()) {
                content.add(table());
            }
            if (!health.calm()) {
                content.add(minutes(health));
            }
        }
    }

    private Paragraph verdict(ServiceHealth health) {
        boolean calm = health.calmForEntrants();
        String words = health.calm() ? "calm" : calm ? "onlyHouse" : "troubled";
        Paragraph verdict = new Paragraph(
                (calm ? Glyph.CHECK : Glyph.WARNING).icon(), new Span(getTranslation("dashboard.service." + words)));
        verdict.addClassName(calm ? "figures-calm" : "figures-warning");
        return verdict;
    }

    private Div table() {
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("kind", "requests", "slow", "errors", "sentAway", "longest")) {
            head.add(new NativeTableHeaderCell(getTranslation("dashboard.service." + column)));
        }
        table.getHead().add(head);
        for (ServiceHealth.OfKind kind : drawn) {
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableCell(getTranslation("dashboard.service.kind." + kind.kind())),
                            new NativeTableCell(Wording.number(kind.requests())),
                            new NativeTableCell(Wording.number(kind.slow())),
                            new NativeTableCell(Wording.number(kind.errors())),
                            new NativeTableCell(Wording.number(kind.sentAway())),
                            new NativeTableCell(getTranslation(
                                    "dashboard.service.seconds",
                                    Wording.decimal(
                                            BigDecimal.valueOf(kind.longest().toMillis(), 3))))));
        }
        Div scroller = new Div(table);
        scroller.addClassName("figures-table");
        scroller.getElement().setAttribute("tabindex", "0"); // it scrolls sideways, with the arrow keys too
        return scroller;
    }

    private Div minutes(ServiceHealth health) {
        UnorderedList list = new UnorderedList();
        health.minutes().reversed().stream()
                .filter(minute -> minute.slow() + minute.errors() + minute.sentAway() > 0)
                .limit(MINUTES)
                .forEach(minute -> list.add(new ListItem(getTranslation(
                        "dashboard.service.minute",
                        VietnamTime.minute(minute.start()),
                        Wording.number(minute.errors()),
                        Wording.number(minute.slow()),
                        Wording.number(minute.sentAway())))));
        return new Div(new Paragraph(getTranslation("dashboard.service.minutes")), list);
    }
}
