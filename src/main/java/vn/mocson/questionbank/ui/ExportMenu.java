package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.BankQuery;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.EntryId;

/** A button that offers the chosen questions, or else all that the present filter finds, as files. */
class ExportMenu extends Div {

    private final ExportFiles files;
    private final BankSummary bank;
    private final Supplier<BankQuery> filter;
    private final Supplier<? extends Collection<EntryId>> chosen;
    private final Popover popover = new Popover();

    ExportMenu(
            ExportFiles files,
            BankSummary bank,
            Supplier<BankQuery> filter,
            Supplier<? extends Collection<EntryId>> chosen) {
        this.files = files;
        this.bank = bank;
        this.filter = filter;
        this.chosen = chosen;
        addClassName("export-menu");
        Button button = new Button(getTranslation("export.button"), Glyph.DOWNLOAD.icon());
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(getTranslation("export.button"));
        popover.addClassName("export-popover");
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                offer();
            }
        });
        add(button, popover);
    }

    /** The questions are those of the moment the menu opens: what a person sees is what the file holds. */
    private void offer() {
        popover.removeAll();
        List<EntryId> selection = List.copyOf(chosen.get());
        List<EntryId> ids = selection.isEmpty() ? files.ids(filter.get()) : selection;
        if (ids.isEmpty()) {
            popover.add(new Paragraph(getTranslation("export.none")));
            return;
        }
        String which = selection.isEmpty() ? "export.found" : "export.chosen";
        Paragraph count = new Paragraph(getTranslation(which, Wording.number(ids.size())));
        count.addClassName("quiet");
        UnorderedList list = new UnorderedList();
        for (ExportKind kind : ExportKind.values()) {
            list.add(new ListItem(ExportLink.of(
                    getTranslation("export." + kind),
                    files.name(bank, kind),
                    kind.format(),
                    () -> files.write(kind, bank.id(), ids))));
        }
        popover.add(count, list);
    }
}
