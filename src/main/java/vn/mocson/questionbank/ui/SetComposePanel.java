package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionState;
import vn.mocson.questionbank.SetItem;

/** Choosing the questions of a set. */
class SetComposePanel extends Section {

    private static final int UNDO_TIME = 10_000;

    private final SetDesk desk;
    private final Runnable changed;
    private final Grid<SetItem> grid = new Grid<>();
    private final Span count = new Span();
    private final Button remove = SetWords.button("set.remove", Glyph.TRASH, this::remove);
    private final Button sort = SetWords.quiet("set.sort", Glyph.SORT, this::sort);
    private Set<EntryId> there = Set.of();

    SetComposePanel(SetDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("set-compose");
        count.addClassName("quiet");
        columns();
        add(tools(), count, grid);
        refresh();
    }

    private Div tools() {
        Div tools = new Div();
        tools.addClassNames("console-tools", "set-tools");
        if (SetDesk.mayCompose()) {
            tools.add(
                    SetWords.button("set.add", Glyph.PLUS, () -> new SetPickDialog(desk, there, this::added).open()),
                    SetWords.button("set.blueprint", Glyph.FIGURES, () -> new SetBlueprintDialog(desk, this::refreshAll)
                            .open()),
                    sort,
                    remove);
            remove.setVisible(false);
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            grid.asMultiSelect().addValueChangeListener(chosen -> {
                remove.setVisible(!chosen.getValue().isEmpty());
                remove.setText(getTranslation(
                        "set.remove.some", Wording.number(chosen.getValue().size())));
            });
        } else {
            grid.setSelectionMode(Grid.SelectionMode.NONE);
        }
        return tools;
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("set.questions"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("set-grid");
        grid.addColumn(item -> Wording.number(item.no()))
                .setHeader(getTranslation("set.no"))
                .setWidth("4.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(SetComposePanel::question)
                .setHeader(getTranslation("bank.question"))
                .setWidth("12rem")
                .setFlexGrow(1);
        grid.addComponentColumn(SetComposePanel::state)
                .setHeader(getTranslation("set.state"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(item -> new SetQuestion(desk, item)));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.EMPTY, getTranslation("set.questions.none"), getTranslation("set.questions.none.sentence")));
    }

    private static Component question(SetItem item) {
        Span about = new Span(
                item.draft().topic() + " · " + SetWords.difficulty(item.draft().difficulty()));
        about.addClassNames("quiet", "set-row-about");
        Div row = new Div(new Span(item.draft().text()), about);
        row.addClassName("set-row");
        return row;
    }

    /** Where it stands in the bank; what is incomplete shows before the set is submitted and not only then. */
    private static Component state(SetItem item) {
        if (item.state() == QuestionState.DRAFT && !item.draft().gaps().isEmpty()) {
            return SetWords.mark(Glyph.WARNING, item.draft().gaps().getFirst().message(), "set-warning");
        }
        return mark(item.state());
    }

    static Span mark(QuestionState state) {
        return switch (state) {
            case DRAFT -> SetWords.mark(Glyph.EMPTY, word(state), "quiet");
            case SUBMITTED -> SetWords.mark(Glyph.CLOCK, word(state), "quiet");
            case APPROVED -> SetWords.mark(Glyph.CHECK, word(state), "set-right");
            case REJECTED -> SetWords.mark(Glyph.WARNING, word(state), "set-warning");
            case RETIRED -> SetWords.mark(Glyph.CLOSE, word(state), "set-warning");
        };
    }

    private static String word(QuestionState state) {
        return I18NProvider.translate("set.question." + state);
    }

    final void refresh() {
        List<SetItem> items = desk.items();
        there = items.stream().map(SetItem::id).collect(Collectors.toSet());
        grid.deselectAll();
        grid.setItems(items);
        count.setText(getTranslation("set.figures.composing", Wording.number(items.size())));
        sort.setVisible(items.size() > 1);
    }

    private void refreshAll() {
        refresh();
        changed.run();
    }

    private void added(int added) {
        Notices.done(getTranslation("set.added", Wording.number(added)));
        refreshAll();
    }

    private void sort() {
        if (SetDesk.done(() -> desk.sets().sort(desk.id()))) {
            refreshAll();
        }
    }

    private void remove() {
        List<EntryId> chosen =
                grid.getSelectedItems().stream().map(SetItem::id).sorted().toList();
        if (SetDesk.done(() -> desk.sets().remove(desk.id(), chosen))) {
            refreshAll();
            offerUndo(chosen);
        }
    }

    private void offerUndo(Collection<EntryId> removed) {
        Notification notice = new Notification();
        notice.setDuration(UNDO_TIME);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        Div told = new Div(
                new Span(getTranslation("set.removed", Wording.number(removed.size()))),
                SetWords.quiet("set.undo", Glyph.UNDO, () -> {
                    notice.close();
                    if (SetDesk.done(() -> desk.sets().add(desk.id(), removed))) {
                        refreshAll();
                    }
                }));
        told.addClassName("set-undo");
        notice.add(told);
        notice.open();
    }
}
